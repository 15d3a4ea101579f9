// Trusted Types, as far as the scripts use them; TypeScript does not know them yet.

interface TrustedTypePolicy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

declare var trustedTypes:
  | { createPolicy(name: string, rules: { createHTML(text: string): string; createScriptURL?(url: string): string }): TrustedTypePolicy }
  | undefined;
