/** Passwords of 12 or more characters, or beginnings of such, that guessing lists try first; lower case. Made by hand from what such lists have in common. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  123456789012 1234567890123 12345678901234 123456789123 1234567891234 0123456789012 012345678910 12345678910 1234567891011 123456123456
  987654321012 0987654321098 098765432109 112233445566 111222333444 123123123123 123321123321 102030405060 147258369147 1qaz2wsx3edc
  1qaz2wsx3edc4rfv 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i q1w2e3r4t5y6 qazwsxedcrfv qazwsxedcrfvtgb zaq12wsxcde3 zaq1xsw2cde3
  qwertyuiop qwertyuiop[] qwertyuiopas qwertyuiopasdf qwertyuiopasdfgh qwertyuiopasdfghjkl qwerty123456 qwerty1234567 qwerty12345678 qwertyqwerty
  qwertz123456 qwertzuiop azertyuiop azertyuiopqs asdfghjkl asdfghjkl123 asdfghjklzxc asdfghjklzxcvbnm zxcvbnm123456 zxcvbnmasdfg asdfasdfasdf
  abcdefghijkl abcdefghijklm abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abcd12345678 abc123456789 abcdef123456 a1b2c3d4e5f6 aabbccddeeff
  password passwordpassword password1234 password12345 password123456 password123! passw0rd passw0rd1234 p@ssword p@ssw0rd p@ssw0rd1234 p@ssword1234
  mypassword mypassword123 mypassword1234 newpassword newpassword1 newpassword123 thepassword yourpassword changepassword resetpassword
  defaultpassword temppassword temporarypassword secretpassword strongpassword securepassword superpassword adminpassword userpassword
  longpassword goodpassword badpassword nopassword1234 letmein letmein12345 letmeinplease letmeinnow123 pleaseletmein openthedoor opensesame123
  changeme changeme1234 changemenow changemeplease changeit1234 welcome welcome12345 welcome123456 welcomeback1 welcomehome1 welcometo2024
  administrator administrator1 administrator123 admin1234567 admin12345678 adminadmin12 adminadminadmin rootrootroot superuser1234 supersecret
  supersecret1 topsecret1234 iloveyou iloveyou1234 iloveyou12345 iloveyouforever iloveyousomuch iloveyoubaby iloveyouxoxo ilovemyself1 ilovemyfamily
  ilovemymom123 ilovejesus123 jesuschrist jesuschrist1 jesusislord1 jesuslovesme godisgood123 godisgreat12 inshallah1234 bismillah1234 blessed12345
  sunshine1234 sunshine12345 princess1234 princess12345 football1234 football12345 baseball1234 basketball basketball1 basketball12 volleyball12
  liverpoolfc1 manchester12 manchesterunited chelseafc1234 arsenalfc1234 barcelona1234 realmadrid123 juventus1234 superman1234 batman123456
  spiderman1234 starwars1234 starwars12345 pokemon12345 pokemon123456 minecraft1234 dragonball12 dragonballz1 harrypotter1 harrypotter12
  butterfly1234 chocolate1234 strawberry12 watermelon12 cheesecake12 cinnamon1234 correcthorsebatterystaple
  trustno1trustno1 trustnoone123 whatever1234 nothing123456 computer1234 internet1234 samsung12345 microsoft1234 google123456 facebook1234
  linkedin1234 instagram123 youtube12345 michael12345 jennifer1234 jessica12345 charlie12345 alexander123 elizabeth123 christopher1 samantha1234
  spring2024spring summer2023summer summer2024summer summer2025summer winter2024winter autumn2024autumn january12345 february1234 september123
  november1234 december1234 monday123456 company12345 company123456 business1234 customer1234 supplier1234 warehouse1234 wholesale1234 ordering1234
  mainstay1234 mainstay2024 mainstay2025 mainstay2026 mainstaymainstay testtesttest testing12345 testing123456 test12345678 test123456789 guestguest12
  demodemodemo demo12345678 loginlogin12 login1234567 secret123456 secret1234567 access123456 master123456 qwe123qwe123 qweasdzxc123 asd123asd123
  zxc123zxc123 aaaaaaaaaaaa abcabcabcabc xxxxxxxxxxxx 111111111111 000000000000 121212121212 999999999999 121314151617 135792468013 246813579024
  thisisapassword thisismypassword thisisnotapassword ihatepasswords ihatethisjob1 ihavenopassword idontknow1234 idontremember fuckyou12345 fuckoff12345
  monkey123456 dragon123456 shadow123456 killer123456 hunter123456 soccer123456 hockey123456 ranger123456 jordan123456 harley123456 ginger123456
  pepper123456 cookie123456 flower123456 purple123456 orange123456 yellow123456 silver123456 summer123456 winter123456 london123456 berlin123456
  `
    .trim()
    .split(/\s+/),
);
