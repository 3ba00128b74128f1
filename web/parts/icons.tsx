interface IconButtonProps {
  readonly label: string;
  readonly icon: keyof typeof paths;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly class?: string;
}

/** Drawn on a grid of 16; arrows point as in left-to-right text, and `is-turning` mirrors them. */
const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
} as const;

/** A button that shows an icon and says its name. */
export function IconButton({ label, icon, onClick, disabled = false, class: extra = '' }: IconButtonProps) {
  const turning = icon === 'close' ? '' : 'is-turning';
  return (
    <button
      type="button"
      class={`icon ${turning} ${extra}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={paths[icon]} />
      </svg>
    </button>
  );
}
