/**
 * Letters that people carry behind their names: degrees, licences, fellowships and orders, in capitals and without
 * points. Letters that are roles (CEO) or places (CA) are not among them.
 */
const POST_NOMINALS: ReadonlySet<string> = new Set(
  [
    'BA BS BSC BFA MA MS MSC MBA MFA MPH MPA MPP MED MSED EDM EDS MSN MSW MSCI LLB LLM JD PHD DPHIL EDD PSYD DSC SCD',
    'MD DO DDS DMD DVM VMD MBBS MBCHB BDS BVSC PHARMD DPT DNP DC ND OD DACVB DACVIM FACLM FACP FACS FACC FACOG FAAP FAAD FAAN FAND',
    'FRCP FRCS MRCP MRCVS RN BSN NP FNP APRN CRNA CNM LPN RD RDN LD LDN CDE CDCES CNS CSSD CSCS ATC OTR LVT RVT VTS LMT LPC LMHC LCSW LMFT LCPC LICSW LMSW LSW NCC BCBA RDH CPT',
    'CFP CFA CPA CEPF AFC CHFC CLU AIF RICP CMT CAIA FRM EA CPP PSP PCI CISSP PMP PE AIA FAIA QC KC MP MEP OBE MBE CBE KBE DBE FRS FRSA FBA',
    'BENG MENG CENG PENG MW DIPWSET SHRM-CP SHRM-SCP PHR SPHR CPC CPRW',
  ].flatMap((line) => line.split(' ')),
);

const SHAPE =
  /^(?:\p{Lu}{2,6}|\p{Lu}{2,4}-\p{Lu}{2,4}|\p{Lu}\p{Ll}?\p{Lu}{1,3}\p{Ll}?|PharmD|PsyD|(?:\p{L}{1,4}\.){1,4}\p{L}{0,3}\.?)[®™*]?$/u;

/** Whether a word is written as such letters are: "MD", "Ph.D.", "FACLM", "CEPF®". */
export function hasPostNominalShape(word: string): boolean {
  return SHAPE.test(word);
}

/** Whether a word is one of those that are known. */
export function isPostNominal(word: string): boolean {
  return POST_NOMINALS.has(word.replace(/[.®™*]/gu, '').toUpperCase()) && hasPostNominalShape(word);
}

/**
 * Whether a stretch is nothing but such letters, at least one of them known: "M.D. FACLM". Of unknown letters alone
 * ("CNN") nothing tells that they are not where someone works.
 */
export function arePostNominals(stretch: string): boolean {
  const words = stretch.trim().split(/\s+/u);
  return words.every(hasPostNominalShape) && words.some(isPostNominal);
}

/** A name without the letters behind its comma: "Jane Doe" of "Jane Doe, MS, RD". */
export function withoutPostNominals(name: string): string {
  const [bare = name, ...rest] = name.split(', ');
  return rest.length > 0 && rest.every((part) => part.split(' ').every(hasPostNominalShape)) ? bare : name;
}
