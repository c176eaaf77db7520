#include "tests/widgets/support.h"
#include "widgets/action_walk.h"
#include "widgets/kept_splitter.h"
#include <QTest>

using namespace dais::widgets;

namespace {

/// Two regions side by side, 600 wide.
struct Two : KeptSplitter {
    explicit Two(SettingsStore &settings) : KeptSplitter(QStringLiteral("review"), settings)
    {
        for (int i = 0; i < 2; ++i) {
            auto *region = new QWidget;
            region->setMinimumWidth(100);
            addWidget(region);
        }
        resize(605, 100);
        setFirstSizes({200, 400});
        show();
    }
};

} // namespace

class KeptSplitterTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_look.emplace(*qApp); }

    void theHandleMovesWithTheArrowKeysAndTheWidthIsKept()
    {
        dais::tests::MemorySettings settings;
        Two splitter(settings);
        const int before = splitter.sizes().first();
        splitter.handle(1)->setFocus();
        QTest::keyClick(splitter.handle(1), Qt::Key_Right);
        QTest::keyClick(splitter.handle(1), Qt::Key_Right);
        const int after = splitter.sizes().first();
        QCOMPARE(after, before + 32);
        Two next(settings);
        QCOMPARE(next.sizes().first(), after);
    }

    void aRegionNeverCollapses()
    {
        dais::tests::MemorySettings settings;
        Two splitter(settings);
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(splitter.handle(1), Qt::Key_Left);
        QCOMPARE(splitter.sizes().first(), 100);
    }

    void widthsThatMakeNoSenseAreNotUsed()
    {
        dais::tests::MemorySettings settings;
        {
            Two splitter(settings);
            QTest::keyClick(splitter.handle(1), Qt::Key_Right);
        }
        KeptSplitter three(QStringLiteral("review"), settings);
        for (int i = 0; i < 3; ++i)
            three.addWidget(new QWidget);
        three.resize(610, 100);
        three.setFirstSizes({200, 200, 200});
        QCOMPARE(three.sizes().size(), 3);
        QCOMPARE(namelessWidgets(three), QStringList());
    }

private:
    std::optional<ApplicationLook> m_look;
};

QTEST_MAIN(KeptSplitterTest)
#include "kept_splitter_test.moc"
