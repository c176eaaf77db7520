#pragma once

#include "models/found_text_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;

namespace dais::widgets {

/// Looks for words in the whole record, or in every record on this computer, as one types. UI thread; `found` outlives it.
class FoundPanel : public QWidget {
    Q_OBJECT
public:
    enum class Scope { Record, Everything };
    using Sources = std::function<std::vector<models::FoundTextModel::Source>(Scope scope)>;
    FoundPanel(models::FoundTextModel &found, Sources sources, QWidget *parent = nullptr);

    /// Puts the caret into the field.
    void open();
    /// Looks again: a document was read, or another case is open.
    void refresh();
    /// Another case: nothing is looked for.
    void clear();

signals:
    /// This page is wanted, with these words marked on it.
    void placeChosen(const dais::domain::CaseId &caseId, const dais::models::RecordPlace &place, const QString &words);

private:
    void find();
    void choose(const QModelIndex &index);

    models::FoundTextModel &m_found;
    Sources m_sources;
    QLineEdit *m_field;
    QComboBox *m_scope;
    QLabel *m_says;
    QListView *m_list;
};

} // namespace dais::widgets
