// For a host's page, as a plain script: makes each frame with the page as tall as what is in it.

(() => {
  const page = /\/embed\.html$/;

  /** Where the page in a frame comes from; none where it is another page. */
  const originOf = ({ src }: HTMLIFrameElement): string | undefined => {
    if (!src.startsWith("http")) return undefined;
    const { pathname, origin } = new URL(src);
    return page.test(pathname) ? origin : undefined;
  };

  window.addEventListener("message", ({ data, origin, source }) => {
    const height = data?.type === "lo-trinh-height" ? Number(data.height) : 0;
    if (!(height > 0 && height < 100_000)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow !== source || originOf(frame) !== origin) continue;
      const { boxSizing } = getComputedStyle(frame);
      const edges = boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${height + edges}px`;
      if (!data.fits) frame.contentWindow?.postMessage({ type: "lo-trinh-fit" }, origin);
    }
  });

  // Those that were there before. One that is still on its way is somewhere else yet, so that this is
  // for anyone; it says nothing of the page.
  for (const frame of document.querySelectorAll("iframe")) {
    if (originOf(frame)) frame.contentWindow?.postMessage({ type: "lo-trinh-fit" }, "*");
  }
})();
