export type { MessageKey } from './keys.ts';
export {
  createTranslator,
  pickLocale,
  type Locale,
  type MessageArguments,
  type Translator,
} from './translator.ts';
