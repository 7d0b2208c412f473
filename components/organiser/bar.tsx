import { useTranslations } from "next-intl";
import { TableGlyph } from "@/components/ui/table-glyph";
import { Link } from "@/lib/i18n/navigation";
import { AccountMenu } from "./account-menu";
import styles from "./bar.module.css";
import { NavLink } from "./nav-link";

export interface BarWorkshop {
  readonly id: string;
  /** People with a seat or in line. */
  readonly registrationCount: number;
  /** False for those who may open the workshop but not see its people. */
  readonly canManage: boolean;
  /** May take people in at the door. */
  readonly canCheckIn: boolean;
}

interface BarProps {
  /** How the signed-in person is called: name, or else address. */
  readonly accountName: string;
  readonly workshop?: BarWorkshop;
}

/** The top of every organiser's page: home, the pages of the workshop at hand, the account. */
export function Bar({ accountName, workshop }: BarProps) {
  const t = useTranslations("organiser.bar");
  const common = useTranslations("common");
  return (
    <header className={styles.bar}>
      <a className={styles.skip} href="#content">
        {common("skipToContent")}
      </a>
      <Link href="/organiser" className={styles.mark} aria-label={t("home")}>
        <TableGlyph size={26} you={6} />
        Atelier
      </Link>
      {workshop && <WorkshopNav {...workshop} />}
      <AccountMenu name={accountName} />
    </header>
  );
}

function WorkshopNav({ id, registrationCount, canManage, canCheckIn }: BarWorkshop) {
  const t = useTranslations("organiser.bar");
  const forms = useTranslations("forms");
  const reception = useTranslations("reception");
  const home = `/organiser/workshops/${id}`;
  return (
    <nav className={styles.nav} aria-label={t("workshopNav")}>
      <NavLink href={home} isExact>
        {t("overview")}
      </NavLink>
      {canManage && (
        <>
          <NavLink href={`${home}/registrations`}>
            {t("registrations")} <span className={`${styles.count} num`}>{registrationCount}</span>
          </NavLink>
          <NavLink href={`${home}/form`}>{forms("nav")}</NavLink>
          <NavLink href={`${home}/groups`}>{t("groups")}</NavLink>
          <NavLink href={`${home}/messages`}>{t("messages")}</NavLink>
        </>
      )}
      {canCheckIn && <NavLink href={`${home}/reception`}>{reception("nav")}</NavLink>}
      {canManage && <NavLink href={`${home}/edit`}>{t("settings")}</NavLink>}
    </nav>
  );
}
