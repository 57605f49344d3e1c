/** Every rule there is, in order: made by `npm run make:rules` from the files in `rules/`. */
import type { Rule } from "./rule";
import { personsUnread } from "./rules/persons-unread";
import { householdRows } from "./rules/household-rows";
import { required } from "./rules/required";
import { cellError } from "./rules/cell-error";
import { formulaUnknown } from "./rules/formula-unknown";
import { nameFormat } from "./rules/name-format";
import { phoneFormat } from "./rules/phone-format";
import { receiptMissing } from "./rules/receipt-missing";
import { receiptDuplicate } from "./rules/receipt-duplicate";
import { signatureMissing } from "./rules/signature-missing";
import { idLength } from "./rules/id-length";
import { idFormat } from "./rules/id-format";
import { idBirthdate } from "./rules/id-birthdate";
import { idChecksum } from "./rules/id-checksum";
import { idRegion } from "./rules/id-region";
import { id15 } from "./rules/id-15";
import { idAsNumber } from "./rules/id-as-number";
import { idSpaces } from "./rules/id-spaces";
import { idOtherDocument } from "./rules/id-other-document";
import { idZeros } from "./rules/id-zeros";
import { sexUnknown } from "./rules/sex-unknown";
import { sexMismatch } from "./rules/sex-mismatch";
import { idDuplicate } from "./rules/id-duplicate";
import { idConflict } from "./rules/id-conflict";
import { relationUnknown } from "./rules/relation-unknown";
import { relationSex } from "./rules/relation-sex";
import { householdNoHead } from "./rules/household-no-head";
import { householdManyHeads } from "./rules/household-many-heads";
import { householdSplit } from "./rules/household-split";
import { categoryUnknown } from "./rules/category-unknown";
import { categoryDoubt } from "./rules/category-doubt";
import { categoryAge } from "./rules/category-age";
import { amountSelfpay } from "./rules/amount-selfpay";
import { amountSubsidy } from "./rules/amount-subsidy";
import { subsidyExtra } from "./rules/subsidy-extra";
import { amountSum } from "./rules/amount-sum";
import { payerMissing } from "./rules/payer-missing";
import { payerUnknown } from "./rules/payer-unknown";
import { payerUnexpected } from "./rules/payer-unexpected";
import { pageTotal } from "./rules/page-total";
import { totalMismatch } from "./rules/total-mismatch";
import { quotaMismatch } from "./rules/quota-mismatch";
import { countInvalid } from "./rules/count-invalid";
import { subsidyMissed } from "./rules/subsidy-missed";
import { subsidyWrong } from "./rules/subsidy-wrong";
import { employeeInsured } from "./rules/employee-insured";
import { personDead } from "./rules/person-dead";
import { insuredElsewhere } from "./rules/insured-elsewhere";
import { listNotEnrolled } from "./rules/list-not-enrolled";
import { censusMissing } from "./rules/census-missing";
import { paymentMissing } from "./rules/payment-missing";
import { paymentAmount } from "./rules/payment-amount";
import { paymentTwice } from "./rules/payment-twice";
import { paymentUnknown } from "./rules/payment-unknown";
import { policyUnknown } from "./rules/policy-unknown";

export {
  personsUnread,
  householdRows,
  required,
  cellError,
  formulaUnknown,
  nameFormat,
  phoneFormat,
  receiptMissing,
  receiptDuplicate,
  signatureMissing,
  idLength,
  idFormat,
  idBirthdate,
  idChecksum,
  idRegion,
  id15,
  idAsNumber,
  idSpaces,
  idOtherDocument,
  idZeros,
  sexUnknown,
  sexMismatch,
  idDuplicate,
  idConflict,
  relationUnknown,
  relationSex,
  householdNoHead,
  householdManyHeads,
  householdSplit,
  categoryUnknown,
  categoryDoubt,
  categoryAge,
  amountSelfpay,
  amountSubsidy,
  subsidyExtra,
  amountSum,
  payerMissing,
  payerUnknown,
  payerUnexpected,
  pageTotal,
  totalMismatch,
  quotaMismatch,
  countInvalid,
  subsidyMissed,
  subsidyWrong,
  employeeInsured,
  personDead,
  insuredElsewhere,
  listNotEnrolled,
  censusMissing,
  paymentMissing,
  paymentAmount,
  paymentTwice,
  paymentUnknown,
  policyUnknown,
};

export const RULES: readonly Rule[] = [
  personsUnread,
  householdRows,
  required,
  cellError,
  formulaUnknown,
  nameFormat,
  phoneFormat,
  receiptMissing,
  receiptDuplicate,
  signatureMissing,
  idLength,
  idFormat,
  idBirthdate,
  idChecksum,
  idRegion,
  id15,
  idAsNumber,
  idSpaces,
  idOtherDocument,
  idZeros,
  sexUnknown,
  sexMismatch,
  idDuplicate,
  idConflict,
  relationUnknown,
  relationSex,
  householdNoHead,
  householdManyHeads,
  householdSplit,
  categoryUnknown,
  categoryDoubt,
  categoryAge,
  amountSelfpay,
  amountSubsidy,
  subsidyExtra,
  amountSum,
  payerMissing,
  payerUnknown,
  payerUnexpected,
  pageTotal,
  totalMismatch,
  quotaMismatch,
  countInvalid,
  subsidyMissed,
  subsidyWrong,
  employeeInsured,
  personDead,
  insuredElsewhere,
  listNotEnrolled,
  censusMissing,
  paymentMissing,
  paymentAmount,
  paymentTwice,
  paymentUnknown,
  policyUnknown,
];
