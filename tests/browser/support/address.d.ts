// What a file's address is to the bundler; claims on the page's pure parts never come to load one.

declare module "*?url" {
  const address: string;
  export default address;
}

declare module "*?worker&url" {
  const address: string;
  export default address;
}
