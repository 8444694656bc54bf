// Which version of the product this is.

declare global {
  interface ImportMetaEnv {
    /** The version of the workspace; the build says it. */
    readonly LOTRINH_VERSION: string;
  }
}

export const version: string = import.meta.env.LOTRINH_VERSION;
