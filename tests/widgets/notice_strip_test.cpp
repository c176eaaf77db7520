#include "tests/widgets/support.h"
#include "widgets/notice_strip.h"
#include <QAccessible>
#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace dais::widgets;

namespace {

Notice notice(const char *id, NoticeLevel level)
{
    return {QString::fromLatin1(id), level, QStringLiteral("network-disconnect"), QString::fromLatin1(id), {}};
}

} // namespace

class NoticeStripTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void theMostSeriousIsShownWhateverTheOrder()
    {
        NoticeStrip strip;
        QVERIFY(!strip.isVisibleTo(nullptr));
        strip.put(notice("update", NoticeLevel::News));
        strip.put(notice("disk", NoticeLevel::Danger));
        strip.put(notice("offline", NoticeLevel::Offline));
        strip.put(notice("two decisions", NoticeLevel::NeedsYou));
        QStringList seen;
        while (const Notice *shown = strip.shown()) {
            seen.append(shown->id);
            strip.clear(QString(shown->id));
        }
        QCOMPARE(seen, (QStringList{"disk", "two decisions", "offline", "update"}));
        QVERIFY(strip.isHidden());
    }

    void ofEqualsTheFirstStays()
    {
        NoticeStrip strip;
        strip.put(notice("first", NoticeLevel::Offline));
        strip.put(notice("second", NoticeLevel::Offline));
        QCOMPARE(strip.shown()->id, QStringLiteral("first"));
    }

    void theSameNoticeIsReplacedNotStacked()
    {
        NoticeStrip strip;
        strip.put(notice("offline", NoticeLevel::Offline));
        Notice later = notice("offline", NoticeLevel::Offline);
        later.text = QStringLiteral("7 waiting.");
        strip.put(later);
        QCOMPARE(strip.shown()->text, QStringLiteral("7 waiting."));
        strip.clear(QStringLiteral("offline"));
        QCOMPARE(strip.shown(), nullptr);
    }

    void aScreenReaderHearsItAsAnAlert()
    {
        NoticeStrip strip;
        strip.put(notice("offline", NoticeLevel::Offline));
        QCOMPARE(QAccessible::queryAccessibleInterface(&strip)->role(), QAccessible::AlertMessage);
        QCOMPARE(strip.accessibleName(), QStringLiteral("offline"));
    }

    void itsButtonDoesWhatTheActionDoes()
    {
        NoticeStrip strip;
        QAction more(QStringLiteral("What works offline"));
        QSignalSpy pressed(&more, &QAction::triggered);
        Notice offline = notice("offline", NoticeLevel::Offline);
        offline.actions = {&more};
        strip.put(offline);
        strip.findChild<QPushButton *>()->click();
        QCOMPARE(pressed.size(), 1);
    }

    void longWordsWrapInsteadOfBeingCut()
    {
        NoticeStrip strip;
        Notice offline = notice("offline", NoticeLevel::Offline);
        offline.text = QStringLiteral("Everything you do is saved here. ").repeated(8);
        strip.put(offline);
        QVERIFY(strip.heightForWidth(500) > strip.heightForWidth(3000));
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(NoticeStripTest)
#include "notice_strip_test.moc"
