// No imports: this must also run on a Node too old for the rest, to say so.

/**
 * One line when this Node cannot run Atelier, otherwise an empty string.
 * @param {string} version such as "20.19.0"
 */
export function complaintAboutNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  // Prisma and tsx need these; odd releases in between are no longer maintained.
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  return isEnough
    ? ""
    : `Node ${version} cannot run Atelier: install Node 20.19, 22.12, 24 or newer (https://nodejs.org)`;
}
