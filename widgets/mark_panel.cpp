#include "widgets/mark_panel.h"

#include "widgets/accessible.h"
#include "widgets/key_action.h"
#include "widgets/mark_row_delegate.h"
#include "widgets/mark_words.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>

namespace dais::widgets {

namespace {
constexpr int pauseMilliseconds = 1200;
constexpr int noteHeight = 110;
} // namespace

MarkPanel::MarkPanel(models::MarksModel &marks, QWidget *parent)
    : QWidget(parent), m_marks(marks), m_proxy(new MarkListProxy(marks, this)), m_delegate(new MarkRowDelegate(this)),
      m_layers(new QVBoxLayout()), m_list(new QListView(this)), m_note(new QPlainTextEdit(this)),
      m_word(new StatusWord(this)), m_when(makeLabel({}, Type::Secondary, LabelInk::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::inner, 0, space::inner);
    column->setSpacing(space::gap);
    buildLayers(*column);
    buildList(*column);
    buildNote(*column);
    setIssueNames(standardIssueNames());
    connect(&m_marks, &models::MarksModel::marksChanged, this, &MarkPanel::showLayers);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &MarkPanel::flush);
    showLayers();
    showTarget();
}

void MarkPanel::buildLayers(QVBoxLayout &column)
{
    auto *box = new QVBoxLayout();
    box->setContentsMargins(space::side, 0, space::side, 0);
    box->setSpacing(space::hair);
    box->addWidget(makeLabel(tr("Whose marks are shown"), Type::BodyStrong, LabelInk::Text, this));
    m_noLayers = makeLabel(tr("There are no marks in this record yet."), Type::Body, LabelInk::Muted, this);
    m_noLayers->setWordWrap(true);
    box->addWidget(m_noLayers);
    m_layers->setSpacing(space::hair);
    box->addLayout(m_layers);
    column.addLayout(box);
}

void MarkPanel::buildList(QVBoxLayout &column)
{
    m_listHead = makeLabel({}, Type::BodyStrong, LabelInk::Text, this);
    m_listHead->setContentsMargins(space::side, space::gap, space::side, 0);
    column.addWidget(m_listHead);
    m_list->setModel(m_proxy);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Marks on this page"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        emit markWanted(index.data(models::MarksModel::MarkRole).value<domain::Annotation>().id);
    });
    addKeyAction(*m_list,
                 {tr("Choose the mark"), {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, tr("choose")},
                 [this] {
                     const QModelIndex now = m_list->currentIndex();
                     if (now.isValid())
                         emit markWanted(now.data(models::MarksModel::MarkRole).value<domain::Annotation>().id);
                 });
    column.addWidget(m_list, 1);
    const auto count = [this] { m_listHead->setText(tr("Marks on this page: %1").arg(m_proxy->rowCount())); };
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, change, this, count);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, count);
    connect(m_proxy, &QAbstractItemModel::layoutChanged, this, count);
    count();
}

void MarkPanel::buildNote(QVBoxLayout &column)
{
    auto *box = new QVBoxLayout();
    box->setContentsMargins(space::side, 0, space::side, 0);
    box->setSpacing(space::hair);
    m_noteHead = makeLabel({}, Type::Secondary, LabelInk::Muted, this);
    m_noteHead->setWordWrap(true);
    m_note->setTabChangesFocus(true);
    setHeightAt100Percent(*m_note, noteHeight);
    box->addWidget(m_noteHead);
    box->addWidget(m_note);
    auto *row = new QHBoxLayout();
    row->setSpacing(space::gap);
    row->addWidget(m_word);
    row->addWidget(m_when, 1);
    box->addLayout(row);
    m_word->hide();
    m_when->setWordWrap(true);
    column.addLayout(box);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_isTyped = true;
        m_word->hide();
        m_when->clear();
        m_pause.start();
    });
    addKeyAction(*m_note, {tr("Back to the page"), {QKeySequence(Qt::Key_Escape)}, tr("back to the page")}, [this] {
        flush();
        emit left();
    });
}

void MarkPanel::showLayers()
{
    const auto &layers = m_marks.layers();
    m_noLayers->setVisible(layers.empty());
    while (m_layers->count() > int(layers.size())) {
        std::unique_ptr<QLayoutItem> item(m_layers->takeAt(m_layers->count() - 1));
        delete item->widget();
    }
    while (m_layers->count() < int(layers.size())) {
        auto *tick = new QCheckBox(this);
        m_layers->addWidget(tick);
        connect(tick, &QCheckBox::toggled, this,
                [this, tick](bool isOn) { m_marks.setLayerShown(tick->property("layer").toString(), isOn); });
    }
    for (int i = 0; i < int(layers.size()); ++i) { // The same boxes: the keyboard stays where it is.
        auto *tick = static_cast<QCheckBox *>(m_layers->itemAt(i)->widget());
        const models::MarkLayer &layer = layers[std::size_t(i)];
        const QSignalBlocker quiet(tick);
        tick->setProperty("layer", layer.key);
        tick->setText(tr("%1 (%2): %3").arg(layerWords(layer), audienceWords(layer.audience)).arg(layer.count));
        tick->setChecked(layer.isShown);
    }
}

void MarkPanel::showPage(const domain::DocumentId &document, int page)
{
    if (document == m_document && page == m_page)
        return;
    if (!m_chosen)
        flush(); // A note on the page that was in sight.
    m_document = document;
    m_page = page;
    m_proxy->showPage(document, page);
    m_listHead->setText(tr("Marks on this page: %1").arg(m_proxy->rowCount()));
    if (!m_chosen)
        showTarget();
}

void MarkPanel::setIssueNames(const QStringList &names)
{
    m_delegate->setIssueNames(names);
    m_proxy->setIssueNames(names);
    m_list->viewport()->update();
}

void MarkPanel::choose(const std::optional<domain::Annotation> &mark)
{
    const bool isSame = m_chosen && mark && m_chosen->id == mark->id;
    if (!isSame)
        flush();
    m_chosen = mark;
    if (!isSame)
        showTarget();
    const QModelIndex row = mark ? m_proxy->indexOf(mark->id) : QModelIndex();
    if (row.isValid())
        m_list->setCurrentIndex(row);
    else
        m_list->clearSelection();
}

void MarkPanel::showTarget()
{
    const QSignalBlocker quiet(m_note);
    const QString words = m_chosen ? m_chosen->text : QString();
    if (m_note->toPlainText().trimmed() != words) // What was just saved keeps its caret.
        m_note->setPlainText(words);
    m_isTyped = false;
    m_pause.stop();
    m_word->hide();
    m_when->clear();
    m_noteHead->setText(m_chosen ? tr("Your words on this mark (%1)").arg(audienceWords(m_chosen->audience))
                                 : tr("Note on this page. The bar above says who sees it."));
    m_note->setAccessibleName(m_noteHead->text());
    m_note->setEnabled(m_chosen || !m_document.isNull());
}

void MarkPanel::write()
{
    m_note->moveCursor(QTextCursor::End);
    takeKeyboard(*m_note);
}

void MarkPanel::flush()
{
    m_pause.stop();
    if (!std::exchange(m_isTyped, false))
        return;
    const QString words = m_note->toPlainText().trimmed();
    if (m_chosen ? m_chosen->text == words : words.isEmpty())
        return;
    if (m_chosen)
        m_chosen->text = words;
    emit wordsTyped(m_chosen ? m_chosen->id : domain::AnnotationId(), m_document, m_page, words);
}

void MarkPanel::saved(const QString &when)
{
    m_word->setWord(Word::SavedHere, wordInFull(Word::SavedHere, when));
    m_word->show();
    m_when->setText(when);
}

void MarkPanel::notSaved(const QString &why)
{
    m_isTyped = true; // It stays in the field, and is tried again at the next pause.
    m_word->setWord(Word::NotSaved, why);
    m_word->show();
    m_when->setText(why);
}

} // namespace dais::widgets
