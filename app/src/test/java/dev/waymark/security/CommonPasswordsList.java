package dev.waymark.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes the list of passwords that are refused, from what people are known to build them of. Run {@link #main} after a
 * change; a test compares the file.
 */
final class CommonPasswordsList {

    static final Path FILE = Path.of("src/main/resources/dev/waymark/security/common-passwords.txt");

    private static final int SHORTEST = 12;

    private static final String HEAD = """
            # Passwords of 12 characters and more that are refused, one a line, in small letters.
            # Made, not collected: by CommonPasswordsList among the tests, out of
            #   words that people take for a password, with the endings they add (1, 123, #, years 1970 to 2035);
            #   two and three of the most usual words in a row, the same word doubled and trebled;
            #   months and seasons with a year; names of the product with an ending;
            #   rows of the alphabet, of digits and of one to four characters repeated;
            #   the password of the demo;
            #   walks on the keyboards of English, German and French, along rows and columns, there and back.
            # Capitals, accents and the usual substitutes (0 for o, @ for a, spaces and dashes) make no difference when a
            # password is compared; PasswordRules says which.
            """;

    private static final List<String> MOST_USUAL = List.of(
            "password",
            "passwort",
            "welcome",
            "willkommen",
            "letmein",
            "admin",
            "administrator",
            "login",
            "qwerty",
            "qwertz",
            "azerty",
            "abc",
            "secret",
            "geheim",
            "hello",
            "hallo",
            "iloveyou",
            "ichliebedich",
            "monkey",
            "dragon",
            "sunshine",
            "princess",
            "master",
            "football",
            "fussball",
            "test",
            "user",
            "guest",
            "changeme",
            "default",
            "pass",
            "mypassword",
            "root",
            "system",
            "company",
            "office",
            "summer",
            "winter",
            "spring",
            "autumn",
            "sommer",
            "love",
            "schatz",
            "baby",
            "angel",
            "hunter",
            "shadow",
            "superman",
            "batman",
            "pokemon");

    private static final List<String> USUAL = List.of(
            "access",
            "account",
            "action",
            "alexander",
            "amanda",
            "america",
            "andrea",
            "andrew",
            "anthony",
            "apple",
            "arsenal",
            "ashley",
            "august",
            "bailey",
            "banana",
            "barcelona",
            "baseball",
            "basketball",
            "bayern",
            "berlin",
            "blessed",
            "blink",
            "brandon",
            "butterfly",
            "butter",
            "charlie",
            "cheese",
            "chelsea",
            "chicken",
            "chocolate",
            "christian",
            "computer",
            "cookie",
            "corvette",
            "daniel",
            "david",
            "december",
            "deutschland",
            "diamond",
            "dolphin",
            "dortmund",
            "edward",
            "elephant",
            "elizabeth",
            "england",
            "family",
            "ferrari",
            "flower",
            "forever",
            "freedom",
            "friday",
            "friends",
            "garfield",
            "george",
            "ginger",
            "gandalf",
            "google",
            "hamburg",
            "hannah",
            "happy",
            "harley",
            "heaven",
            "hockey",
            "honey",
            "internet",
            "jackson",
            "january",
            "jasmine",
            "jennifer",
            "jessica",
            "jesus",
            "jordan",
            "joshua",
            "justin",
            "killer",
            "letmeinnow",
            "liverpool",
            "london",
            "lovely",
            "lovers",
            "maggie",
            "management",
            "manager",
            "marina",
            "martin",
            "matrix",
            "matthew",
            "maverick",
            "mercedes",
            "michael",
            "michelle",
            "mickey",
            "mobile",
            "monday",
            "money",
            "morgan",
            "mustang",
            "naruto",
            "nicole",
            "nothing",
            "november",
            "october",
            "orange",
            "patrick",
            "peanut",
            "pepper",
            "phoenix",
            "please",
            "porsche",
            "product",
            "productmanager",
            "produkt",
            "purple",
            "rabbit",
            "rainbow",
            "ranger",
            "roadmap",
            "robert",
            "samsung",
            "samantha",
            "scooter",
            "security",
            "september",
            "server",
            "silver",
            "snoopy",
            "soccer",
            "spiderman",
            "starwars",
            "steelers",
            "stefan",
            "strawberry",
            "student",
            "sunday",
            "sunflower",
            "superstar",
            "sweetheart",
            "taylor",
            "temporary",
            "thomas",
            "thunder",
            "tigger",
            "tinkerbell",
            "trustno",
            "trustnoone",
            "victoria",
            "waymark",
            "whatever",
            "whatsapp",
            "william",
            "windows",
            "wizard",
            "yankees",
            "yellow",
            "young",
            "startrek",
            "topsecret",
            "correcthorsebatterystaple",
            "correcthorse",
            "thequickbrownfox",
            "opensesame",
            "nevermind",
            "noidea",
            "idontknow",
            "iforgot",
            "forgotten",
            "vergessen",
            "keineahnung",
            "standard",
            "passphrase",
            "passcode",
            "kennwort",
            "zugang",
            "sonnenschein",
            "schmetterling",
            "prinzessin",
            "sicherheit",
            "sommerzeit",
            "hallowelt",
            "helloworld",
            "logmein",
            "signin",
            "adminadmin",
            "superuser",
            "supersecret",
            "mentor",
            "mentorship",
            "career",
            "headofproduct",
            "newpassword",
            "oldpassword",
            "yourpassword",
            "thepassword",
            "userpassword",
            "mysecret");

    private static final List<String> MONTHS_AND_SEASONS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "januar",
            "februar",
            "maerz",
            "märz",
            "mai",
            "juni",
            "juli",
            "oktober",
            "dezember",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "frühling",
            "fruehling",
            "sommer",
            "herbst");

    private static final List<String> KEYBOARDS = List.of(
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "qwertzuiopü",
            "asdfghjklöä",
            "yxcvbnm",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "1q2w3e4r5t6z7u8i9o0p",
            "1q2w3e4r5t6y7u8i9o0p",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
            "1qay2wsx3edc4rfv5tgb6zhn7ujm8ik",
            "qazwsxedcrfvtgbyhnujmikolp",
            "qaywsxedcrfvtgbzhnujmikolp",
            "zaq12wsxcde34rfvbgt56yhn",
            "yaq12wsxcde34rfvbgt56zhn",
            "!qaz@wsx#edc$rfv%tgb",
            "qweasdzxcrtyfghvbn",
            "qweasdyxcrtzfghvbn",
            "147258369963852741",
            "789456123321654987",
            "q1w2e3r4t5y6u7i8o9p0",
            "asdqwezxc123456789",
            "qwerty123456789",
            "qwertz123456789",
            "1qazxsw23edcvfr45tgb",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "mnbvcxzlkjhgfdsapoiuytrewq");

    private CommonPasswordsList() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text());
    }

    static String text() {
        return HEAD + String.join("\n", all()) + "\n";
    }

    private static Set<String> all() {
        var all = new TreeSet<String>();
        withEndings(all);
        inARow(all);
        withYears(all);
        rows(all);
        repeated(all);
        all.add("waymark-demo");
        all.removeIf(password -> password.length() < SHORTEST || password.length() > 40);
        return all;
    }

    private static void withEndings(Set<String> all) {
        var words = new LinkedHashSet<>(MOST_USUAL);
        words.addAll(USUAL);
        for (var word : words) {
            for (var ending : endings()) {
                all.add(word + ending);
                if (MOST_USUAL.contains(word)) all.add(ending + word);
            }
        }
    }

    private static List<String> endings() {
        var endings = new LinkedHashSet<>(List.of(
                "",
                "1",
                "2",
                "12",
                "123",
                "1234",
                "12345",
                "123456",
                "1234567",
                "12345678",
                "123456789",
                "1234567890",
                "1231",
                "12341",
                "?",
                "#",
                "#1",
                "@1",
                "@123",
                "@1234",
                "$",
                "00",
                "000",
                "007",
                "01",
                "11",
                "111",
                "1111",
                "22",
                "42",
                "69",
                "77",
                "88",
                "99",
                "321",
                "4321",
                "54321",
                "654321",
                "666",
                "777",
                "888",
                "999",
                "abc",
                "abc123",
                "xyz",
                "qwerty",
                "me",
                "you",
                "now",
                "please"));
        IntStream.rangeClosed(1970, 2035).forEach(year -> {
            endings.add("" + year);
            if (year >= 2015) {
                endings.add(year + "1");
                endings.add("@" + year);
            }
        });
        return List.copyOf(endings);
    }

    private static void inARow(Set<String> all) {
        for (var one : MOST_USUAL) {
            for (var other : MOST_USUAL) {
                all.add(one + other);
                all.add(one + other + "1");
                all.add(one + other + "123");
            }
            all.add(one + one + one);
        }
        for (var word : USUAL) {
            all.add(word + word);
            all.add(word + word + word);
            all.add("my" + word);
            all.add("my" + word + "1");
            all.add("ilove" + word);
            all.add("the" + word);
        }
    }

    private static void withYears(Set<String> all) {
        for (var time : MONTHS_AND_SEASONS) {
            for (var year = 2000; year <= 2035; year++) {
                for (var ending : List.of("", "1", "11", "123")) {
                    all.add(time + year + ending);
                }
                all.add(year + time);
            }
        }
    }

    private static void rows(Set<String> all) {
        var rows = new LinkedHashSet<>(KEYBOARDS);
        rows.add("abcdefghijklmnopqrstuvwxyz");
        rows.add("1a2b3c4d5e6f7g8h9i0j");
        rows.add("a1b2c3d4e5f6g7h8i9j0");
        for (var row : rows) {
            for (var there : List.of(row, new StringBuilder(row).reverse().toString())) {
                var round = there.length() < 24 ? there + there + there : there;
                for (var start = 0; start < there.length(); start++) {
                    for (var length = SHORTEST; length <= 16; length++) {
                        if (start + length <= round.length()) all.add(round.substring(start, start + length));
                    }
                }
                for (var length = 6; length <= there.length(); length++) {
                    for (var ending : List.of("1", "12", "123", "1234", "12345", "123456", "#1", "?")) {
                        all.add(there.substring(0, length) + ending);
                    }
                }
                all.add(there + there);
            }
        }
    }

    private static void repeated(Set<String> all) {
        var units = new LinkedHashSet<String>();
        "abcdefghijklmnopqrstuvwxyz0123456789".chars().forEach(each -> units.add(Character.toString(each)));
        IntStream.range(0, 100).forEach(number -> units.add("%02d".formatted(number)));
        IntStream.range(0, 1000).forEach(number -> units.add("%03d".formatted(number)));
        units.addAll(List.of(
                "ab",
                "xy",
                "abc",
                "xyz",
                "qwe",
                "asd",
                "yxc",
                "zxc",
                "1234",
                "4321",
                "abcd",
                "qwer",
                "asdf",
                "test",
                "pass",
                "love",
                "haha",
                "lala",
                "blah",
                "1122",
                "112233",
                "123321",
                "12344321",
                "aabb",
                "a1",
                "1a"));
        for (var unit : units) {
            for (var length = SHORTEST; length <= (unit.length() == 3 ? SHORTEST : 16); length++) {
                all.add(unit.repeat(length).substring(0, length));
            }
        }
    }
}
