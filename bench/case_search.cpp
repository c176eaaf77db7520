// Finding a case by name among 300,000 on the workstation, letter by letter: how long a keystroke waits.
#include "bench/ratio.h"
#include "domain/wire/entity_codec.h"
#include "sql/transaction.h"
#include "store/case_finder.h"
#include "store/entity_writer.h"
#include "tests/support/court.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace dais;
using namespace dais::bench;

namespace {

constexpr int caseCount = 300'000;
constexpr int peopleLookedFor = 100;
constexpr double patience = 50; ///< Milliseconds: more than that, and typing feels slow.

/// Names as unevenly spread as people's are: a few that very many have, and thousands that hardly anybody has.
class Names {
public:
    QString next()
    {
        return QStringLiteral("%1 %2, %3")
            .arg(one(m_families, 5000), one(m_families, 5000), one(m_given, 1500))
            .toUpper();
    }

private:
    QString one(const QStringList &common, int rare)
    {
        if (m_random.bounded(100) < 40)
            return common[int(m_random.bounded(double(common.size())))];
        const QStringList &s = m_syllables;
        const int number = int(m_random.generateDouble() * m_random.generateDouble() * rare);
        return s[number % s.size()] + s[number / s.size() % s.size()] + s[(number * 7 + 3) % s.size()];
    }

    QRandomGenerator m_random{7};
    QStringList m_families = QStringLiteral("Garcia Rodriguez Hernandez Martinez Lopez Gonzalez Perez Sanchez Ramirez "
                                            "Flores Rivera Mejia Cruz Reyes Morales Ortiz Castillo Singh Wang Zhang")
                                 .split(QLatin1Char(' '));
    QStringList m_given = QStringLiteral("Jose Maria Juan Carlos Ana Luis Jesus Manuel Rosa Miguel Sandra Pedro Marta "
                                         "Mario Marco Margarita Wei Ali Mohamed")
                              .split(QLatin1Char(' '));
    QStringList m_syllables =
        QStringLiteral("al ba ca da el fo ga ha is jo ka lu ma na or pa qui ra sa ta u va wo xi ya za men ber lin ton")
            .split(QLatin1Char(' '));
};

void mustHold(const Result<> &result)
{
    if (!result)
        giveUp(result.error().detail);
}

QStringList fill(tests::Court &court)
{
    Names names;
    QStringList people;
    sql::Connection &connection = court.cache().connection();
    auto transaction = sql::Transaction::begin(connection);
    store::EntityWriter writer(connection, store::EntityWriter::Layer::Truth);
    for (int i = 0; i < caseCount; ++i) {
        const domain::CaseFile file =
            tests::aCase(names.next(), QStringLiteral("A%1").arg(100'000'000 + i * 2'003LL, 9, 10, QLatin1Char('0')));
        if (i % (caseCount / peopleLookedFor) == 0)
            people.append(file.respondent);
        mustHold(writer.put(domain::refOf(file), domain::wire::encodeEntity(file), {.partition = 1, .rev = i + 1}));
    }
    mustHold(transaction->commit());
    return people;
}

/// "garcia lopez, jose" as somebody types it who was told "Jose Garcia".
QString asTyped(const QString &listed)
{
    const QString given = listed.section(QStringLiteral(", "), 1);
    return (given + QLatin1Char(' ') + listed.section(QLatin1Char(' '), 0, 0)).toLower();
}

int report(const char *how, std::vector<double> waits)
{
    std::sort(waits.begin(), waits.end());
    return bench::report(
        {QStringLiteral("A keystroke in 300,000 cases, %1: 99 of %2 answered after").arg(QLatin1String(how)).arg(100),
         QStringLiteral("what a keystroke may take"), QStringLiteral("ms"), waits[waits.size() * 99 / 100], patience, 1,
         Ratio::Better::Lower});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    tests::Court court;
    const QStringList people = fill(court);
    store::CaseFinder finder(court.cache());
    const auto type = [&](const QString &text, std::vector<double> &waits) {
        for (qsizetype length = 1; length <= text.size(); ++length)
            waits.push_back(millisecondsOf([&] {
                if (const auto found = finder.find(text.first(length)); !found || found->empty())
                    giveUp(QStringLiteral("Nobody was found by %1.").arg(text.first(length)));
            }));
    };
    std::vector<double> listed, spoken, numbers;
    for (const QString &person : people) {
        type(person.toLower(), listed);
        type(asTyped(person), spoken);
    }
    for (int i = 0; i < peopleLookedFor; ++i)
        type(QStringLiteral("A%1").arg(100'000'000 + i * 3'000 * 2'003LL, 9, 10, QLatin1Char('0')), numbers);
    const int status = std::max(report("family name first", listed), report("given name first", spoken));
    return std::max(status, report("A-Number", numbers));
}
