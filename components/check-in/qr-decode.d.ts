/** All that we ask of the decoder. */
declare module "qr/decode.js" {
  /** The text of the QR code in a picture of RGBA bytes. Throws where it sees none. */
  export function decodeQR(image: {
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }): string;
}
