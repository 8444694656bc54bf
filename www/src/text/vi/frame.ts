// What the page in a frame says of its address, in Vietnamese.

export const frame = {
  unknown: (name: string, names: string) =>
    `Địa chỉ của khung: không có tham số “${name}”; có thể dùng ${names}, parent.`,
  badParent: (value: string) =>
    `Địa chỉ của khung: tham số parent phải là địa chỉ trang nhúng, như https://cong.vn; “${value}” không phải.`,
};

export type Frame = typeof frame;
