#include "server/sample/people.h"

namespace dais::server::sample {

namespace {

const QStringList familyNames{QStringLiteral("RESPONDENT"),  QStringLiteral("EXAMPLE"),   QStringLiteral("SPECIMEN"),
                              QStringLiteral("PLACEHOLDER"), QStringLiteral("TESTCASE"),  QStringLiteral("PATTERN"),
                              QStringLiteral("INSTANCE"),    QStringLiteral("FACSIMILE"), QStringLiteral("EXEMPLAR"),
                              QStringLiteral("PROTOTYPE")};
const QStringList givenNames{QStringLiteral("Sample"),  QStringLiteral("Alpha"),  QStringLiteral("Bravo"),
                             QStringLiteral("Delta"),   QStringLiteral("Echo"),   QStringLiteral("Kilo"),
                             QStringLiteral("Lima"),    QStringLiteral("Sierra"), QStringLiteral("Tango"),
                             QStringLiteral("Whiskey"), QStringLiteral("Xray"),   QStringLiteral("Zulu")};

} // namespace

const domain::User &People::filer(domain::Role role) const
{
    return role == domain::Role::Dhs ? dhs : role == domain::Role::Attorney ? counsel : respondent;
}

std::vector<const domain::User *> People::all() const
{
    std::vector<const domain::User *> everybody{&clerk, &secondClerk, &judge, &dhs, &counsel, &respondent};
    for (const domain::User &one : otherJudges)
        everybody.push_back(&one);
    return everybody;
}

Result<People> addPeople(auth::Accounts &accounts, const QString &court, const QString &password)
{
    using domain::Role;
    People people;
    people.otherJudges.resize(2);
    struct Row {
        domain::User &user;
        const char *login;
        const char *name;
        Role role;
    };
    for (const Row &row : {Row{people.clerk, "clerk", "Sample Clerk", Role::Clerk},
                           Row{people.secondClerk, "clerk2", "Second Clerk", Role::Clerk},
                           Row{people.judge, "judge", "Sample Judge", Role::Judge},
                           Row{people.otherJudges[0], "judge2", "Second Judge", Role::Judge},
                           Row{people.otherJudges[1], "judge3", "Third Judge", Role::Judge},
                           Row{people.dhs, "dhs", "Sample DHS Counsel", Role::Dhs},
                           Row{people.counsel, "counsel", "Sample Counsel", Role::Attorney},
                           Row{people.respondent, "respondent", "Sample Respondent", Role::Respondent}}) {
        const QStringList courts = domain::isStaff(row.role) ? QStringList{court} : QStringList();
        auto added = accounts.add({.login = QLatin1String(row.login),
                                   .displayName = QLatin1String(row.name),
                                   .role = row.role,
                                   .courts = courts,
                                   .password = password});
        if (!added)
            return tl::unexpected(added.error());
        row.user = *std::move(added);
    }
    return people;
}

domain::PersonName inventedName(Dice &dice)
{
    // Two throws, in an order that the language fixes: arguments of one call have none.
    const QString family = dice.pick(familyNames);
    return {.family = family, .given = dice.pick(givenNames), .aliases = {}};
}

domain::PersonName inventedRelative(const domain::PersonName &lead, Dice &dice)
{
    return {.family = lead.family, .given = dice.pick(givenNames) + QStringLiteral(" Junior"), .aliases = {}};
}

domain::ANumber inventedANumber(int order)
{
    // Numbers spread over the six digits, none twice: 373,587 and 1,000,000 have no common divisor.
    const qint64 digits = (qint64(order) * 373'587 + 104'729) % 1'000'000;
    return *domain::ANumber::parse(QStringLiteral("A000%1").arg(digits, 6, 10, QLatin1Char('0')));
}

} // namespace dais::server::sample
