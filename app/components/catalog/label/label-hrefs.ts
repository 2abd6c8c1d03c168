import { paths } from '#app/paths.ts';

type Looking = { readonly version?: number; readonly against?: number; readonly view?: string };

/** Where the pages of one program are, for the side that looks at them. */
export type LabelHrefs = {
  readonly page: (query?: Looking) => string;
  readonly picture: (version: number, against?: number) => string;
  readonly file: (version: number) => string;
  readonly pins: (version?: number) => string;
  readonly pin: (pin: number) => string;
};

export function accountHrefs(number: string): LabelHrefs {
  return {
    page: (query = {}) => paths.labelReview(number, query),
    picture: (version, against) => paths.labelPicture(number, version, against === undefined ? {} : { against }),
    file: (version) => paths.labelFile(number, version),
    pins: (version) => paths.labelPins(number, version === undefined ? {} : { version }),
    pin: (pin) => paths.labelPin(number, pin),
  };
}

export function supplierHrefs(number: string): LabelHrefs {
  return {
    page: (query = {}) => paths.supplyLabel(number, query),
    picture: (version, against) => paths.supplyLabelPicture(number, version, against === undefined ? {} : { against }),
    file: (version) => paths.supplyLabelFile(number, version),
    pins: (version) => paths.supplyLabelPins(number, version === undefined ? {} : { version }),
    pin: (pin) => paths.supplyLabelPin(number, pin),
  };
}
