/** Before each file of tests under jsdom: it weighs every rule of style against every element that is asked for, and lays nothing out. */
if (typeof CSSStyleSheet !== "undefined") CSSStyleSheet.prototype.insertRule = () => 0;
