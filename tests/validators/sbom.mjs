// Holds lists of parts (CycloneDX) against the schema that their version names. Prints what is wrong and ends with 1, or says that all is well.
import { readFileSync } from 'node:fs';
import { Validation } from '@cyclonedx/cyclonedx-library';

const files = process.argv.slice(2);
let wrong = files.length === 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const error = await new Validation.JsonStrictValidator(JSON.parse(text).specVersion).validate(text);
  if (error !== null) {
    wrong = true;
    console.error(file, error);
  }
}
console.log(wrong ? 'Not all lists of parts follow the schema.' : `${files.length} lists of parts follow the schema.`);
process.exitCode = wrong ? 1 : 0;
