-- An organiser may decide on each sign-up.
ALTER TYPE "CancelReason" ADD VALUE 'declined';
ALTER TYPE "MessageKind" ADD VALUE 'registration_received';
ALTER TYPE "MessageKind" ADD VALUE 'registration_accepted';
ALTER TYPE "MessageKind" ADD VALUE 'registration_declined';
ALTER TABLE "Workshop" ADD COLUMN     "approval" BOOLEAN NOT NULL DEFAULT false;

-- Of newcomers only those who must hold a seat are looked at: whoever holds one without a right to it is found by the
-- trigger on the seat, and a rush is mostly people who join the line.
DROP TRIGGER seat_matches_status_registration ON "Registration";
CREATE CONSTRAINT TRIGGER seat_matches_status_registration AFTER INSERT ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."status" IN ('confirmed', 'offered'))
  EXECUTE FUNCTION seat_matches_status_of_registration();
CREATE CONSTRAINT TRIGGER seat_matches_status_registration_update AFTER UPDATE OF "status" ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seat_matches_status_of_registration();
