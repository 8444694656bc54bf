// The words in English of the scenarios that are saved under a name.

import type { keeping as vi } from "../vi/keeping";

export const keeping: typeof vi = {
  open: "Saved scenarios",
  group: "Saved",
  help: "Kept in this browser, on this machine, and sent nowhere. Clearing the browser’s data loses them.",
  name: "Name",
  save: "Save the scenario in view",
  empty: "Give the scenario a name before saving it.",
  taken: (name) => `There is a scenario named “${name}”. Choose another name, or replace it.`,
  takenOnly: (name) => `There is a scenario named “${name}”. Choose another name.`,
  replace: (name) => `Replace “${name}”`,
  done: {
    kept: (name) => `Saved “${name}”.`,
    renamed: (name) => `Renamed to “${name}”.`,
    duplicated: (name) => `Duplicated as “${name}”.`,
  },
  removed: (name) => `Deleted “${name}”.`,
  bringBack: "Bring it back",
  none: "No scenario has been saved yet.",
  list: "The saved scenarios",
  from: (preset, day) => `from “${preset}”, saved on ${day}`,
  inView: "in view",
  show: "Open",
  showOf: (name) => `Open “${name}”`,
  rename: "Rename",
  renameOf: (name) => `Rename “${name}”`,
  renameTo: (name) => `New name of “${name}”`,
  renameSave: "Save the name",
  cancel: "Cancel",
  duplicate: "Duplicate",
  duplicateOf: (name) => `Duplicate “${name}”`,
  copyOf: (name, nth) => `${name} (copy ${nth})`,
  remove: "Delete",
  removeOf: (name) => `Delete “${name}”`,
  unread: (count) =>
    `${count === 1 ? "1 entry" : `${count} entries`} in the storage cannot be read (damaged, or written by a newer version) and stay there untouched.`,
  troubles: {
    full: "The browser’s storage is full, so nothing was saved. The scenario in view is untouched; delete some and save again.",
    forbidden:
      "The browser does not let this page save (a private window, a frame, or a setting that blocks it). The scenario in view is untouched.",
    changed:
      "Another tab of the browser has just changed this scenario, so it was not overwritten. The list below is the latest.",
  },
};
