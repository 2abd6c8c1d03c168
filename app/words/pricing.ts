/** Words of a price and its trace. */
export const pricingWords = {
  whyHeading: (price: string, unit: string) => `Why ${price} a ${unit}`,
  noPrice: 'no price',
  onRequest: 'on request',
};
