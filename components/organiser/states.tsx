import { useTranslations } from "next-intl";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import type { MessageState } from "@/lib/messages/schema";
import type { RegistrationStatus } from "@/lib/registrations/schema";
import type { WorkshopStatus } from "@/lib/workshops/schema";

const WORKSHOP_TONES: Readonly<Record<WorkshopStatus, StatusTone>> = {
  draft: "warn",
  published: "good",
  closed: "neutral",
  cancelled: "bad",
  archived: "neutral",
};

const REGISTRATION_TONES: Readonly<Record<RegistrationStatus, StatusTone>> = {
  pending: "warn",
  confirmed: "good",
  offered: "accent",
  waitlisted: "warn",
  cancelled: "neutral",
};

const MESSAGE_TONES: Readonly<Record<MessageState, StatusTone>> = {
  queued: "warn",
  sending: "warn",
  sent: "good",
  kept: "neutral",
  failed: "bad",
  cancelled: "neutral",
};

export function WorkshopState({ status }: { readonly status: WorkshopStatus }) {
  const t = useTranslations("organiser.status");
  return <StatusLabel tone={WORKSHOP_TONES[status]}>{t(status)}</StatusLabel>;
}

export function RegistrationState({ status }: { readonly status: RegistrationStatus }) {
  const t = useTranslations("organiser.registrationStatus");
  return <StatusLabel tone={REGISTRATION_TONES[status]}>{t(status)}</StatusLabel>;
}

export function MessageFate({ state }: { readonly state: MessageState }) {
  const t = useTranslations("organiser.state");
  return <StatusLabel tone={MESSAGE_TONES[state]}>{t(state)}</StatusLabel>;
}
