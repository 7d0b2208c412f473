import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { localModelEmbedder } from "@/lib/embedders/local-model";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "atelier-model-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const signal = new AbortController().signal;

function putModel() {
  fs.mkdirSync(path.join(folder, "onnx"));
  for (const name of ["config.json", "tokenizer.json", "onnx/model.onnx"]) {
    fs.writeFileSync(path.join(folder, name), "{}");
  }
}

test("a folder without a model is named, not guessed at", async () => {
  await expect(localModelEmbedder(folder).embed(["a"], { signal })).rejects.toMatchObject({
    fault: "model_missing",
  });
});

test("without the optional package, a model says what is missing", async () => {
  putModel();
  const absent = () => import(`@huggingface/${"transformers"}`);
  await expect(localModelEmbedder(folder, absent).embed(["a"], { signal })).rejects.toMatchObject({
    fault: "package_missing",
  });
});

test("a model that comes later is used without a new start", async () => {
  const environment = { allowRemoteModels: true, allowLocalModels: false, localModelPath: "" };
  const asked: string[] = [];
  const embedder = localModelEmbedder(folder, async () => ({
    env: environment,
    pipeline: async () => async (texts: readonly string[]) => {
      asked.push(...texts);
      return { tolist: () => texts.map((text) => [text.length, 1]) };
    },
  }));
  await expect(embedder.embed(["a"], { signal })).rejects.toMatchObject({ fault: "model_missing" });
  putModel();
  const texts = Array.from({ length: 11 }, (_, k) => "é".repeat(k + 1));
  const vectors = await embedder.embed(texts, { signal });
  expect(vectors.map(([length]) => length)).toEqual(texts.map((text) => text.length));
  expect(asked).toEqual(texts);
  // Nothing of anybody's text, nor a model, may go over the network.
  expect(environment).toEqual({
    allowRemoteModels: false,
    allowLocalModels: true,
    localModelPath: path.dirname(path.resolve(folder)),
  });
});
