import { answering } from '#tests/bench/child.ts';
import { payAndSettle } from './pay-and-settle.ts';

answering(payAndSettle);
