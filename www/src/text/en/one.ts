// Where the page in one file cannot start.

export const en =
  "This browser is too old to run the model; open the file in Chrome 109, Firefox 115, Safari 16.4 or later.";
