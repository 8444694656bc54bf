// When there is a newer page than the one in view.

export const en = {
  newer: "A new version is ready. The scenario in view stays as it is when you reload.",
  reload: "Reload",
  later: "Later",
};
