/** What an archive is called by: a file, or the address of a database, of which no password may be shown. */

const EXPECTED = "postgres://user:password@host/database";

// mysql://me:secret@host/news; not: news.sqlite, c:/news.sqlite
const OTHER_SCHEME = /^([a-z][\w+.-]+):\/\//i;
// postgres:/me:secret@host/news, me:secret@host, host=db password=secret; not: c:\news.sqlite, me@work/news.sqlite
const ADDRESS = /^[^a-z]*[a-z][\w+.-]+:\/|:[^@]*@|\bpass(?:word|wd)?\s*=/i;

/** Throws one line, without what may be a password, where `path` is meant as an address. */
export const refuseAddress = (path: string): void => {
  const scheme = OTHER_SCHEME.exec(path)?.[1];
  if (scheme) throw new Error(`${scheme}://…: is no archive; name an SQLite file, or ${EXPECTED}`);
  if (ADDRESS.test(path))
    throw new Error(
      `the archive's name is neither a file nor an address; name an SQLite file, or ${EXPECTED}`,
    );
};

/** The address `url` without user, password and settings. Throws one line that shows nothing of it where it is no address. */
export const nameOfAddress = (url: string): string => {
  if (!URL.canParse(url)) throw new Error(`the archive's address is no URL; write ${EXPECTED}`);
  const { protocol, host, pathname, username } = new URL(url);
  // who:12/34@host is read as the host who, and half of the password as a path
  if (url.split("@").length > (username ? 2 : 1) || !decodes(url))
    throw new Error(
      `the archive's address cannot be read; write ${EXPECTED}, with each of @ : / ? # % in a user or password as its code (%40 for @)`,
    );
  return `${protocol}//${host}${pathname}`;
};

/** False where a `%` begins no code, as in who:5%ab@host. */
const decodes = (url: string): boolean => {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
};
