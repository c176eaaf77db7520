#include "widgets/page_layout.h"

#include <QTest>

using namespace dais;
using namespace dais::widgets;

namespace {

const QSizeF letter(612, 792);

PageLayout layoutOf(const QVector<QSizeF> &pages, QSize viewport = {800, 600})
{
    PageLayout layout;
    layout.setPages(pages);
    layout.setViewport(viewport);
    return layout;
}

} // namespace

class PageLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void fitWidthFillsTheWidthAndKeepsTheShape()
    {
        const auto layout = layoutOf({letter, letter});
        const QRect page = layout.page(0);
        QCOMPARE(page.width(), 800 - 2 * PageLayout::gap);
        QCOMPARE(page.height(), qRound(776 * 792.0 / 612));
        QCOMPARE(layout.page(1).top(), page.top() + page.height() + PageLayout::gap);
    }

    void fitPageShowsAWholePage()
    {
        auto layout = layoutOf({letter});
        layout.setMode(ZoomMode::FitPage);
        QVERIFY(layout.page(0).height() <= 600 - 2 * PageLayout::gap);
        QVERIFY(layout.page(0).left() > PageLayout::gap); // In the middle.
    }

    void turningSwapsWidthAndHeightAndComesBack()
    {
        auto layout = layoutOf({letter});
        layout.setZoom(1);
        const QSize upright = layout.page(0).size();
        layout.setRotation(pdf::Rotation::Quarter);
        QCOMPARE(layout.page(0).size(), upright.transposed());
        layout.setRotation(pdf::Rotation::None);
        QCOMPARE(layout.page(0).size(), upright);
    }

    void aPointOfThePaperStaysUnderItsPixelInEveryRotation_data()
    {
        QTest::addColumn<int>("rotation");
        for (int rotation = 0; rotation < 4; ++rotation)
            QTest::addRow("%d", rotation * 90) << rotation;
    }
    void aPointOfThePaperStaysUnderItsPixelInEveryRotation()
    {
        QFETCH(int, rotation);
        auto layout = layoutOf({letter});
        layout.setZoom(1.5);
        layout.setRotation(pdf::Rotation(rotation));
        const QRectF word(100, 200, 50, 10);
        const QRectF pixels = layout.toPixels(0, word);
        QVERIFY(QRectF({}, QSizeF(layout.page(0).size())).contains(pixels));
        const QPointF back = layout.toPoints(0, pixels.center());
        QVERIFY((back - word.center()).manhattanLength() < 0.01);
    }

    void theBandOfAViewHoldsExactlyThePagesThatTouchIt()
    {
        const auto layout = layoutOf(QVector<QSizeF>(10, letter));
        const QRect third = layout.page(2);
        QCOMPARE(layout.pagesBetween(third.top(), third.bottom()), std::make_pair(2, 2));
        QCOMPARE(layout.pagesBetween(third.top() - PageLayout::gap - 1, third.top()), std::make_pair(1, 2));
        QCOMPARE(layout.pagesBetween(0, layout.size().height()), std::make_pair(0, 9));
        QCOMPARE(layout.pageAt(layout.size().height() + 1000), 9);
    }

    void noPagesAreNoTrouble()
    {
        const auto layout = layoutOf({});
        QCOMPARE(layout.pageAt(0), -1);
        QCOMPARE(layout.pagesBetween(0, 100), std::make_pair(0, -1));
    }

    void absurdPagesAreStillPages()
    {
        const auto layout = layoutOf({QSizeF(0.1, 0.1), QSizeF(28346, 28346), QSizeF(612, 1)});
        for (int page = 0; page < 3; ++page)
            QVERIFY(layout.page(page).width() >= 1 && layout.page(page).height() >= 1);
        QVERIFY(layout.zoom() >= PageLayout::smallestZoom);
    }
};

QTEST_GUILESS_MAIN(PageLayoutTest)
#include "page_layout_test.moc"
