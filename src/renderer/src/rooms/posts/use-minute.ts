import { useEffect, useState } from 'react';

/** The present moment, in milliseconds since 1970, renewed every half minute: a post goes missed while it is looked at. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
