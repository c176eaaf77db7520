#include "widgets/routing_page.h"

#include "tests/domain/samples.h"
#include "widgets/check_link.h"
#include "widgets/routing_rule_form.h"
#include "widgets/tick_list.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::domain;
using namespace dais::widgets;

namespace {

const CodeTables &tables()
{
    static const CodeTables loaded = *CodeTables::load();
    return loaded;
}

} // namespace

/// An administrator's routing rules: tried against what came, in force only when saved.
class RoutingPageTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_page = std::make_unique<RoutingPage>(tables(), QTimeZone("America/New_York"));
        m_chen = m_samples.id<UserId>();
        m_roster = {Roster::idFor(court()), court(), {{m_chen, QStringLiteral("M. Chen"), Role::Clerk}}};
        m_page->setTable(
            {.id = RoutingTable::idFor(court()), .court = court(), .rules = {}, .by = {}, .byName = {}, .at = {}},
            m_roster, m_samples.clock.now());
        std::vector<Submission> filings;
        for (int i = 0; i < 3; ++i)
            filings.push_back(m_samples.aMotion(m_samples.aCase()));
        filings[0].filer.role = Role::Dhs;
        m_page->setTrialFilings(filings);
    }

    void withoutRulesItSaysThatEverythingStaysWithTheSection()
    {
        QVERIFY(said().contains(QStringLiteral("There are no rules")));
        QVERIFY(said().contains(QStringLiteral("The section: 3 filing(s)")));
    }

    void aRuleIsTriedAsSoonAsItIsTakenOverAndHoldsOnlyWhenSaved()
    {
        QSignalSpy saved(m_page.get(), &RoutingPage::saveWanted);
        type(QStringLiteral("DHS filings"), {QStringLiteral("DHS")});
        QVERIFY(m_page->hasDraft());
        QVERIFY(saved.isEmpty());
        QVERIFY(said().contains(QStringLiteral("M. Chen: 1 filing(s), 6 page(s)")));
        QVERIFY(said().contains(QStringLiteral("The section: 2 filing(s)")));
        QVERIFY(said().contains(QStringLiteral("Not in force yet")));
        press(QStringLiteral("Save these rules"));
        QCOMPARE(saved.size(), 1);
        const auto rules = saved[0][0].value<std::vector<RoutingRule>>();
        QCOMPARE(rules.size(), std::size_t(1));
        QCOMPARE(rules[0].name, QStringLiteral("DHS filings"));
        QCOMPARE(rules[0].filers, std::vector<Role>{Role::Dhs});
        QCOMPARE(rules[0].to, std::vector<UserId>{m_chen});
        QVERIFY(m_page->hasDraft()); // Until it is said to be saved.
        m_page->saved();
        QVERIFY(!m_page->hasDraft());
    }

    void anIncompleteRuleStaysInItsFormAndSaysWhatIsMissing()
    {
        m_page->addRule();
        QVERIFY(!form()->rule());
        m_page->findChild<RoutingRuleForm *>()->findChild<QLineEdit *>()->setText(QStringLiteral("All"));
        QVERIFY(!form()->rule()); // Nobody gets them.
        people()->setTicked({m_chen.toString()});
        QVERIFY(form()->rule());
    }

    void oldRulesAreKeptWhenTheDraftIsDropped()
    {
        type(QStringLiteral("All"), {});
        press(QStringLiteral("Keep the old ones"));
        QVERIFY(!m_page->hasDraft());
        QVERIFY(said().contains(QStringLiteral("There are no rules")));
    }

    void whoeverLeftIsSaidToHaveLeft()
    {
        RoutingRule rule{.name = QStringLiteral("All"), .to = {m_samples.id<UserId>()}};
        m_page->setTable({.id = RoutingTable::idFor(court()),
                          .court = court(),
                          .rules = {rule},
                          .by = {},
                          .byName = QStringLiteral("P. Okafor"),
                          .at = m_samples.clock.now()},
                         m_roster, m_samples.clock.now());
        QVERIFY(said().contains(QStringLiteral("1 who left")) || said().contains(QStringLiteral("who left")));
        QVERIFY(said().contains(QStringLiteral("The section: 3 filing(s)")));
        QVERIFY(said().contains(QStringLiteral("set by P. Okafor")));
    }

private:
    static QString court() { return QStringLiteral("NEW"); }
    QString said() const { return m_page->lines().join(QLatin1Char('\n')); }
    RoutingRuleForm *form() const { return m_page->findChild<RoutingRuleForm *>(); }
    TickList *people() const
    {
        for (TickList *list : form()->findChildren<TickList *>())
            if (list->list().accessibleName() == QLatin1String("Who gets them"))
                return list;
        return nullptr;
    }
    void press(const QString &text)
    {
        for (auto *button : m_page->findChildren<QPushButton *>())
            if (button->text() == text)
                return button->click();
        QFAIL(qPrintable(text));
    }
    void type(const QString &name, const QStringList &filers)
    {
        m_page->addRule();
        form()->findChild<QLineEdit *>()->setText(name);
        for (auto *box : form()->findChildren<QAbstractButton *>())
            if (filers.contains(box->text()))
                box->click();
        people()->setTicked({m_chen.toString()});
        emit form()->doneWanted();
    }

    tests::Samples m_samples;
    std::unique_ptr<RoutingPage> m_page;
    UserId m_chen;
    Roster m_roster;
};

QTEST_MAIN(RoutingPageTest)
#include "routing_page_test.moc"
