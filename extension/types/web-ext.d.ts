declare module 'web-ext' {
  interface BuildOptions {
    readonly sourceDir: string;
    readonly artifactsDir: string;
    readonly filename: string;
    readonly overwriteDest: boolean;
  }
  const webExt: {
    readonly cmd: {
      build(options: BuildOptions, more: { readonly showReadyMessage: boolean }): Promise<unknown>;
    };
  };
  export default webExt;
}
