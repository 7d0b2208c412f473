// Reads QR codes from a picture: with what the browser brings along, and where it brings nothing (Firefox, iOS), with a
// decoder that is fetched once the camera is on. Plain JavaScript, no worker and no WebAssembly: the content policy stays
// as strict as it is.

/** The text of a QR code in this picture of a video; undefined for none. */
export type ReadQr = (video: HTMLVideoElement) => Promise<string | undefined>;

/** What browsers call it (WICG shape detection); our types do not know it yet. */
interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface BarcodeReaderClass {
  new (options: { readonly formats: readonly string[] }): BarcodeReader;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Wider pictures take longer and show no more: a code held before a phone fills a good part of it. */
const WIDTH_MAX = 800;

export async function makeReader(): Promise<ReadQr> {
  return (await browserReader()) ?? decoder();
}

async function browserReader(): Promise<ReadQr | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: BarcodeReaderClass };
  if (!BarcodeDetector) return undefined;
  try {
    if (!(await BarcodeDetector.getSupportedFormats()).includes("qr_code")) return undefined;
    const reader = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await reader.detect(video))[0]?.rawValue;
  } catch {
    return undefined;
  }
}

async function decoder(): Promise<ReadQr> {
  const { decodeQR } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, WIDTH_MAX / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (!drawing || canvas.width === 0 || canvas.height === 0) return undefined;
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(drawing.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // It throws where it sees none, which is nearly always.
      return undefined;
    }
  };
}
