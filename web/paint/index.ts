export {
  createPainter,
  paintSupport,
  type Painter,
  type PainterOptions,
  type PaintSupport,
} from './painter.ts';
export { type Ink, marker, strokes, type Theme, thinned, washes } from './palette.ts';
export { adoptedStyles, type StylePort } from './styles.ts';
export { themeOf } from './theme.ts';
