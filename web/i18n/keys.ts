import type english from '../locales/en/messages.json';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutForm<Key> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

/** A key of the message catalogues in `locales/`; a plural message is named without its form. */
export type MessageKey = WithoutForm<keyof typeof english>;
