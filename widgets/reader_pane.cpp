#include "widgets/reader_pane.h"

#include "widgets/metrics.h"
#include "widgets/page_find_bar.h"
#include "widgets/page_tools.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace dais::widgets {

namespace {
constexpr int activeBar = 3;
}

ReaderPane::ReaderPane(pdf::RenderQueue &queue, QWidget *parent)
    : QWidget(parent), m_pages(new PageView(queue, this)), m_tools(new PageTools(*m_pages, this)),
      m_find(new PageFindBar(*m_pages, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, activeBar, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_find);
    column->addWidget(m_pages, 1);
    connect(m_tools, &PageTools::findRequested, m_find, &PageFindBar::open);
    connect(m_pages, &PageView::opened, this, [this] {
        if (m_place.page > 0)
            m_pages->goToPage(m_place.page);
        if (!m_words.isEmpty())
            m_pages->markPlaces(std::exchange(m_words, {}));
    });
    m_pages->installEventFilter(this);
    setFocusProxy(m_pages);
}

void ReaderPane::expect(const domain::DocumentId &document, const QString &title, int page)
{
    m_place = {document, page};
    m_versionOf = {};
    m_title = title;
    m_words.clear();
    m_tools->setTitle(title);
    m_pages->clear(tr("Opening"));
}

void ReaderPane::show(const pdf::SealedFile &file)
{
    m_pages->showDocument(file, m_title);
}

void ReaderPane::say(const QString &sentence)
{
    m_pages->clear(sentence);
}

void ReaderPane::clear(const QString &sentence)
{
    m_place = {};
    m_versionOf = {};
    m_title.clear();
    m_tools->setTitle({});
    m_pages->clear(sentence);
}

void ReaderPane::goToPage(int page)
{
    m_place.page = page;
    if (m_pages->hasDocument())
        m_pages->goToPage(page);
}

void ReaderPane::showWords(const QString &words)
{
    if (m_pages->pageCount() > 0)
        m_pages->markPlaces(words);
    else
        m_words = words;
}

ReaderPane::Place ReaderPane::place() const
{
    const int now = m_pages->currentPage();
    return {m_place.document, now >= 0 ? now : m_place.page};
}

void ReaderPane::setActive(bool isActive)
{
    m_isActive = isActive;
    update();
}

bool ReaderPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        emit entered();
    return QWidget::eventFilter(watched, event);
}

void ReaderPane::paintEvent(QPaintEvent *)
{
    if (!m_isActive)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), activeBar), tokensFor(this).accent);
}

} // namespace dais::widgets
