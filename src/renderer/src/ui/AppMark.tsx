/** The app's mark: four bars, the rhythm of a week. Drawn, so that it is sharp at every size. */
export function AppMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 512 512" aria-hidden="true" focusable="false">
      <rect
        x="16"
        y="16"
        width="480"
        height="480"
        rx="112"
        fill="#1f2a4d"
        stroke="#ffffff"
        strokeOpacity="0.12"
        strokeWidth="3"
      />
      <g fill="#ffffff">
        <rect x="118" y="280" width="48" height="104" rx="24" />
        <rect x="194" y="190" width="48" height="194" rx="24" />
        <rect x="270" y="242" width="48" height="142" rx="24" />
        <rect x="346" y="128" width="48" height="256" rx="24" />
      </g>
    </svg>
  );
}
