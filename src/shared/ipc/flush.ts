/** Before the window closes the shell sends the first; the window stores what is still open and answers on the second. */
export const FLUSH_CHANNEL = 'rytm:flush';
export const FLUSHED_CHANNEL = 'rytm:flushed';
