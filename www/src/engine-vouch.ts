// Vouches for the scripts of our own workers where a page asks for that.

declare global {
  interface Window {
    /** What there is of it in browsers that have it. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): string };
    };
  }
}

let vouching: { createScriptURL(url: string): string } | undefined;

/** The address of a script that was built with this one; nobody else can ask. */
export function vouched(script: string): string {
  // A name may be taken only once.
  vouching ??= window.trustedTypes?.createPolicy("lo-trinh", { createScriptURL: (url) => url });
  return vouching?.createScriptURL(script) ?? script;
}
