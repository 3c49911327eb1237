/** Passwords that are guessed first, as far as they are long enough to be chosen here and hold more than one sign. In small letters. */
const COMMON = `
0123456789 12345678 123456789 1234567890
12345678910 123123123 112233445566 11223344 12341234 12344321 123321123 147258369 159357456 520131400 5201314520
87654321 987654321 9876543210 13145200 a1234567 a12345678 a123456789 aa123456 aa12345678 abc12345 abc123456 abcd1234
abcdefgh abcdefg1 admin123 admin1234 admin888 administrator asdf1234 asdfasdf asdfghjk asdfghjkl baseball computer
dearbook football iloveyou iloveyou1 internet letmein1 michael1 p@ssw0rd pass1234 passw0rd password password1 password12
password123 princess q1w2e3r4 q1w2e3r4t5 qazwsxedc qq123456 qwe12345 qweasdzxc qwer1234 qwert123 qwertyui qwertyuiop
shenlun123 sunshine superman test1234 trustno1 w1234567 wang1234 welcome1 woaini123 woaini1314 woaini520 woaini521
xiaoming zaq12wsx zhang123 zhongguo zxcvbnm1 zxcvbnm123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 123qweasd 123456abc 123456aa
`;

const common = new Set(COMMON.trim().split(/\s+/));

export function isCommonPassword(password: string): boolean {
  return common.has(password.toLowerCase());
}
