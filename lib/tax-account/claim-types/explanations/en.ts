import type { Explanations } from './keys.ts';

/** The explanations in English; Norwegian names are given where letters from Skatteetaten use them. */
export const en: Explanations = {
  types: {
    'vat-return':
      'Value added tax (mva) that you have charged your customers, less the VAT on what you bought for the business. The amount comes from the VAT return that you submitted. Pay by the due date, and correct the return if something is wrong.',
    'vat-credit':
      'You have paid more VAT on purchases than you charged your customers, and Skatteetaten owes you the difference. The amount is paid out, or used for something you owe. Check that Skatteetaten has the right account number for the business.',
    'vat-assessed':
      'VAT that has been assessed again, after a return that was missing or was changed. The decision from Skatteetaten says why. If you disagree, it says how to appeal.',
    'employer-contribution':
      'Employer’s national insurance contributions (arbeidsgiveravgift), which you pay on your employees’ wages. The amount comes from the a-meldinger that you submitted. Pay by the due date, and correct the a-melding if something is wrong.',
    'employer-contribution-assessed':
      'Employer’s national insurance contributions that Skatteetaten has assessed for you. The decision says which period it is for, and why. If you disagree, it says how to appeal.',
    'employer-contribution-difference':
      'A difference between the employer’s national insurance contributions that were paid or reported and those that should have been. It is often a small amount. If you do not recognise it, compare it with your a-meldinger for the period.',
    withholding:
      "Tax that you have withheld from your employees' wages (forskuddstrekk). The money does not belong to the business: you pass it on for your employees. The amount comes from the a-meldinger that you submitted.",
    'withholding-liability':
      'Skatteetaten holds you responsible for tax that should have been withheld from wages or passed on. The decision says which period it is for, and why. If you disagree, it says how to appeal.',
    'advance-tax':
      'Tax that you pay in advance during the year (forskuddsskatt), since no employer withholds tax from your profit. The amount is divided into instalments, and if you miss one, the rest of the year may fall due at once. If you expect a different profit, you can ask Skatteetaten to change it.',
    'residual-tax':
      'The tax settlement showed that you had paid too little tax in advance (restskatt), and this is what is missing. Pay each instalment by its due date. The settlement shows how the amount was calculated.',
    'tax-refund':
      'The tax settlement showed that you had paid too much tax. Skatteetaten owes you this amount. You need not do anything: it is paid out, or used for something that you owe.',
    'additional-tax':
      'An addition to the tax (tilleggsskatt) that Skatteetaten can impose when information was wrong or missing. The decision says why you have got it. If you disagree, it says how to appeal.',
    'additional-tax-vat':
      'An addition to VAT that Skatteetaten can impose when information was wrong or missing. The decision says why you have got it. If you disagree, it says how to appeal.',
    'additional-tax-employer':
      'An addition to the employer’s national insurance contributions that Skatteetaten can impose when information was wrong or missing. The decision says why you have got it. If you disagree, it says how to appeal.',
    'late-interest':
      'Interest because something was paid after its due date (forsinkelsesrente). It is calculated from the day after the due date up to and including the day of payment. Pay it by its own due date, like any claim.',
    'late-interest-credit':
      'Late-payment interest that has been taken back, for instance because the original claim was reduced. Skatteetaten owes you the amount. You need not do anything: it is paid out, or used for something that you owe.',
    'assessment-interest':
      'Interest that belongs to VAT which has been assessed again. It is for the time since the VAT should have been paid. The decision on the VAT shows how it was calculated.',
    'fine-vat-return':
      'A coercive fine because a VAT return was not submitted in time (tvangsmulkt). It is meant to make you submit, and can increase until you do. Submit the return as soon as you can, also when you had no sales.',
    'fine-a-report':
      'A coercive fine because an a-melding was not submitted in time, or lacks information (tvangsmulkt). It can increase until what is missing has been submitted. Submit it as soon as you can.',
    'fine-tax-return':
      'A coercive fine because the tax return was not submitted in time (tvangsmulkt). It can increase until you have submitted it. Do so as soon as you can.',
    fine: 'A coercive fine because information was not submitted in time (tvangsmulkt). It can increase until it has been submitted. The letter about the fine says what is missing.',
    'late-accounts-fee':
      'A fee because annual accounts were not sent in on time. It can grow until they are sent. Ask the Register of Company Accounts (Regnskapsregisteret) about it, not Skatteetaten.',
    'staff-list-fee':
      'A fee after an inspection where the staff list was missing or not kept properly. The decision says what was wrong. If you disagree, it says how to appeal.',
    'national-insurance':
      'A contribution to the national insurance scheme (trygdeavgift). It is usually part of your tax, but sometimes comes as a claim of its own. The letter about the claim shows how it was calculated.',
    'wage-deduction':
      "Money that you, as an employer, have been ordered to deduct from an employee's wages (utleggstrekk). It does not belong to the business: you pass it on. The order says how much to deduct, and for how long.",
    'collection-fee':
      'A fee for the work of collecting something that was not paid in time. It comes in addition to the claim itself. Pay both to be done with the matter.',
    repayment:
      'Money that was paid out to you, and that has to be paid back in whole or in part. The decision says why. If you disagree, it says how to appeal.',
    'repayment-entry':
      'A line in Skatteetaten’s books that belongs to a repayment or a payout. It makes the sums add up. If there is something to pay on it, ask Skatteetaten before you pay.',
    'write-off':
      'Skatteetaten has struck off a small amount, since it is not worth collecting or paying out. The line makes the sums add up. You need not do anything.',
    'weight-duty':
      'A yearly duty on heavy vehicles that are registered to you or the business (vektårsavgift). Pay by the due date. If the vehicle has been sold or deregistered, you can ask Skatteetaten about the claim.',
  },
  groups: {
    vat: 'Value added tax (mva): the tax that you charge your customers and pass on. Interest and fees that belong to it can be here as well. The amounts are based on your VAT returns.',
    'employer-contribution':
      'A contribution that you pay on wages when you have employees. The amounts are based on your a-meldinger. If you have no employees and see claims here, ask Skatteetaten.',
    withholding:
      "Tax that you have withheld from employees' wages and pass on. The money does not belong to the business. The amounts are based on your a-meldinger.",
    tax: 'Tax on profit and other income. If you run a sole proprietorship, it is registered to you as a private person. The amounts are based on your tax return and tax settlement.',
    'special-duty':
      'Duties on certain goods, services and vehicles. You get such claims when you make, import, sell or own something that there is a duty on. If you are not sure what a claim is for, you can ask Skatteetaten.',
    'other-claims':
      'Other claims from Skatteetaten, such as fines, fees and interest. The letter that you got says what the claim is for. If you cannot find it, you can ask Skatteetaten.',
    'other-public':
      'Claims of other public bodies that Skatteetaten collects for them. The body that made the claim can tell you why you have got it. Skatteetaten answers about payment and collection.',
    other:
      'A claim that does not belong to the usual groups. The description from Skatteetaten says what it is for. If you are not sure, ask Skatteetaten before you pay.',
  },
  authority: {
    vat: 'Skatteetaten has assessed the amount, often because the VAT return is missing or was wrong. If it is missing, submit it as soon as you can, and the amount will be reviewed. Until it is changed, the due date applies.',
    employer:
      'Skatteetaten has assessed the amount, often because the a-melding is missing or was wrong. If it is missing, submit it as soon as you can, and the amount will be reviewed. Until it is changed, the due date applies.',
    tax: 'Skatteetaten has assessed the amount. Advance tax is always assessed this way, but for other tax the reason may be that the tax return is missing or was wrong. The due date applies unless Skatteetaten changes the amount.',
    other:
      'Skatteetaten has set the amount. Read the decision to see why, and whether there is something that you must submit. If you disagree, it says how to appeal.',
  },
  suspension:
    'Skatteetaten is not collecting the amount now, for instance while an appeal is being considered. You do not have to pay until you are told to, but the claim still exists and interest may accrue. Ask Skatteetaten how long this applies.',
  counterclaim:
    'Skatteetaten has used money that it owed you for something that you owed. This is called motregning, set-off. You need not pay the part that is covered.',
};
