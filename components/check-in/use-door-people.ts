"use client";

import { useEffect, useState } from "react";
import type { DoorPeople, DoorPerson } from "@/lib/check-ins/schema";
import { api } from "@/lib/http/client";

const AGAIN_AFTER_MS = 4_000;

interface KnownPeople {
  /** What the live answer says while these are all. */
  readonly people: string;
  readonly data: readonly DoorPerson[];
}

/**
 * Everybody signed up, read anew once the live answer says that they are others. By a call and not by a refresh of the page:
 * where the network breaks off meanwhile, a page that is refreshed gives way to the browser's own, and with it the door.
 */
export function useDoorPeople({
  workshopId,
  drawn,
}: {
  readonly workshopId: string;
  readonly drawn: KnownPeople;
}): { readonly people: readonly DoorPerson[]; readonly follow: (people: string) => void } {
  const [known, setKnown] = useState<KnownPeople>(drawn);
  const [wanted, follow] = useState(drawn.people);

  useEffect(() => {
    if (wanted === known.people) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const read = async () => {
      const path = `/api/organiser/workshops/${workshopId}/check-ins/people`;
      const result = await api<DoorPeople>("GET", path, undefined, { signal });
      if (!result.ok || signal.aborted) return;
      setKnown(result.data);
      follow(result.data.people);
    };
    void read();
    const timer = setInterval(read, AGAIN_AFTER_MS);
    return () => {
      leaving.abort();
      clearInterval(timer);
    };
  }, [workshopId, wanted, known.people]);

  return { people: known.data, follow };
}
