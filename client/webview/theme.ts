/** Colours of the editor's theme, read from its tokens. */
export interface Theme {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly border: string;
  readonly head: string;
  readonly focus: string;
  readonly selection: string;
  readonly error: string;
  readonly expert: string;
  readonly font: string;
  /** Low, middle, high. */
  readonly scores: readonly [string, string, string];
  /** Colours stand for nothing here: scores are bars. */
  readonly isContrast: boolean;
}

/** Reads what the theme says now. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const token = (name: string, other = 'foreground'): string =>
    style.getPropertyValue(`--vscode-${name}`).trim() || style.getPropertyValue(`--vscode-${other}`).trim();
  const { fontFamily } = style;
  return {
    background: token('editor-background'),
    foreground: token('editor-foreground'),
    muted: token('descriptionForeground'),
    border: token('editorWidget-border', 'contrastBorder'),
    head: token('editorWidget-background', 'editor-background'),
    focus: token('focusBorder'),
    selection: token('list-inactiveSelectionBackground', 'editor-background'),
    error: token('rewardsmith-scoreError', 'errorForeground'),
    expert: token('charts-blue', 'focusBorder'),
    font: `12px ${fontFamily}`,
    scores: [token('rewardsmith-scoreLow'), token('rewardsmith-scoreMiddle'), token('rewardsmith-scoreHigh')],
    isContrast: /vscode-high-contrast/.test(document.body.className),
  };
}

/** Steps between the three colours: a cell takes the nearest. */
const steps = 32;

/** The fills of scores from 0 to 1, made once a theme. */
export function scoreFills({ scores }: Theme): readonly string[] {
  const [low, middle, high] = scores.map(channels);
  return Array.from({ length: steps + 1 }, (_, at) => {
    const share = at / steps;
    const [from, to, part] = share < 0.5 ? [low!, middle!, share * 2] : [middle!, high!, share * 2 - 1];
    const mixed = from.map((channel, index) => Math.round(channel + (to[index]! - channel) * part));
    return `rgba(${mixed.join(',')},${(0.22 + 0.2 * Math.abs(share - 0.5)).toFixed(3)})`;
  });
}

/** The fill of a score that lies so far up its scale, from 0 to 1. */
export function fillAt(fills: readonly string[], share: number): string {
  return fills[Math.round(Math.max(0, Math.min(1, share)) * steps)]!;
}

function channels(colour: string): readonly [number, number, number] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
