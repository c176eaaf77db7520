#include "domain/code_tables.h"
#include "tests/widgets/support.h"
#include "widgets/check_link.h"
#include "widgets/check_list.h"

#include <QSignalSpy>
#include <QTest>

using namespace dais;
using namespace dais::tests;
using namespace dais::widgets;
using models::Check;

/// The checks beside the document: what is folded, and where its links lead.
class CheckListTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }
    void init()
    {
        m_list = std::make_unique<CheckList>(m_tables);
        m_list->show();
    }
    void cleanup() { m_list.reset(); }

    void threeRemarksAreAllTold()
    {
        m_list->setChecks(remarks(3), {QStringLiteral("Motion")});
        QVERIFY(!linkThatSays(QStringLiteral("more remarks")));
    }

    void moreRemarksFoldBehindTheirNumberAndOpenOut()
    {
        m_list->setChecks(remarks(5), {QStringLiteral("Motion")});
        CheckLink *more = linkThatSays(QStringLiteral("3 more remarks"));
        QVERIFY(more);
        const int before = m_list->sizeHint().height();
        more->click();
        QVERIFY(more->isHidden());
        QVERIFY(m_list->sizeHint().height() > before);
    }

    void aPointIsNeverFolded()
    {
        auto checks = remarks(6);
        checks.insert(checks.begin(), check(Check::Standing::LookAt, 4));
        m_list->setChecks(checks, {QStringLiteral("Motion")});
        QVERIFY(!linkThatSays(QStringLiteral("Show page 4"))->isHidden());
        QVERIFY(linkThatSays(QStringLiteral("4 more remarks")));
    }

    void aLinkLeadsToThePlaceOnThePage()
    {
        auto checks = remarks(1);
        checks.front().document = 2;
        checks.front().page = 7;
        checks.front().place = domain::PagePlace{10, 20, 300, 40};
        m_list->setChecks(checks, {QStringLiteral("Motion")});
        const QSignalSpy spy(m_list.get(), &CheckList::placeWanted);
        linkThatSays(QStringLiteral("Show page 7"))->click();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.front().at(0).toInt(), 2);
        QCOMPARE(spy.front().at(1).toInt(), 7);
        QCOMPARE(spy.front().at(2).value<std::optional<domain::PagePlace>>(), checks.front().place);
    }

private:
    static Check check(Check::Standing standing, int page)
    {
        return {.standing = standing,
                .subject = Check::Subject::Finding,
                .code = QStringLiteral("SOMETHING"),
                .page = page,
                .rule = {},
                .text = QStringLiteral("Something was found. It may matter.")};
    }
    static std::vector<Check> remarks(int count)
    {
        return std::vector<Check>(std::size_t(count), check(Check::Standing::Remark, 0));
    }
    CheckLink *linkThatSays(const QString &words) const
    {
        const auto links = m_list->findChildren<CheckLink *>();
        const auto found = std::find_if(links.begin(), links.end(),
                                        [&](const CheckLink *link) { return link->text().contains(words); });
        return found == links.end() ? nullptr : *found;
    }

    const domain::CodeTables m_tables = domain::CodeTables::load().value();
    std::optional<ApplicationLook> m_look;
    std::unique_ptr<CheckList> m_list;
};

QTEST_MAIN(CheckListTest)
#include "check_list_test.moc"
