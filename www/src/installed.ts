// On the page alone, not where a host shows the element: has it stay without a network, once
// everything else is done.

declare global {
  interface ImportMetaEnv {
    /** The script that does it; the build says which. */
    readonly LOTRINH_PAGE: string;
  }
}

function begin(): void {
  const start = () => {
    const script = document.createElement("script");
    script.src = import.meta.env.LOTRINH_PAGE;
    document.body.append(script);
  };
  if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 5000 });
  else setTimeout(start, 2000);
}

// Over http there is none.
if ("serviceWorker" in navigator) {
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
}

export {};
