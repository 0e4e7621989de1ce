declare const ZHIBIAO_VERSION: string;

/** The version in package.json, put in by the build. */
export const VERSION: string = ZHIBIAO_VERSION;
