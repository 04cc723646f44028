/** Which network addresses a page may be fetched from: those that anybody can reach. */
import { BlockList, isIP } from "node:net";

/** Special-purpose ranges (IANA registries, RFC 6890): own machine, own network, none at all. */
const RANGES = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "5f00::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
] as const;

const BLOCKED = new BlockList();
for (const range of RANGES) {
  const [address = "", prefix = ""] = range.split("/");
  BLOCKED.addSubnet(address, Number(prefix), address.includes(":") ? "ipv6" : "ipv4");
}

// ::ffff:127.0.0.1, ::ffff:7f00:1
const MAPPED = /^::ffff:/i;
const MAPPED_HEX = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i;

/** False for what is no address, and for every address that is not public. */
export const isPublicAddress = (address: string): boolean => {
  const plain = unmapped(address);
  const version = isIP(plain);
  return version !== 0 && !BLOCKED.check(plain, version === 6 ? "ipv6" : "ipv4");
};

/** An IPv4 address that is written as an IPv6 one, as itself. */
const unmapped = (address: string): string => {
  if (!MAPPED.test(address)) return address;
  const hex = MAPPED_HEX.exec(address);
  if (!hex) return address.replace(MAPPED, "");
  const bits = Number.parseInt(hex[1] ?? "", 16) * 65_536 + Number.parseInt(hex[2] ?? "", 16);
  return [24, 16, 8, 0].map((shift) => Math.floor(bits / 2 ** shift) % 256).join(".");
};
