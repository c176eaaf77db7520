#include "app/signature_desk.h"

#include "models/verified_file.h"
#include "pdf/one_shot.h"
#include "widgets/error_text.h"
#include "widgets/signature_panel.h"

namespace dais::app {

SignatureDesk::SignatureDesk(const Parts &parts) : m_parts(parts), m_view(&parts.view)
{
    connect(m_view, &widgets::RecordView::signaturesAsked, this, &SignatureDesk::ask);
    connect(&m_view->signatures(), &widgets::SignaturePanel::signedPartWanted, this, &SignatureDesk::showSigned);
    connect(m_view, &widgets::RecordView::caseOpened, this, [this] {
        m_work.stop();
        m_cutting.stop();
        m_document = {};
    });
    connect(&parts.feed, &store::ChangeFeed::documentArrived, this, [this](const domain::DocumentId &id) {
        if (m_view && id == m_document.id && m_view->signatures().isVisible())
            look();
    });
}

void SignatureDesk::ask()
{
    if (!m_view)
        return;
    m_work.stop(); // What was asked before is not what is asked now.
    m_cutting.stop();
    const auto document = m_parts.reads.document(m_view->reading().document);
    if (!document)
        return;
    m_document = *document;
    if (m_parts.documents.has(m_document.sha256)) {
        m_view->signatures().open(m_document.title, tr("Looking at the document as it was filed"));
        return look();
    }
    m_view->signatures().open(m_document.title,
                              tr("Signatures are on the document as it was filed. It comes when the court can "
                                 "be reached."));
    if (const auto wanted = m_parts.cache.wantFiled(m_document); !wanted)
        return m_view->signatures().say(toldOf(wanted.error(), widgets::Doing::OpeningPaper));
    emit contactWanted();
}

void SignatureDesk::look()
{
    m_work.run(
        [&documents = m_parts.documents, &launcher = m_parts.launcher,
         sha256 = m_document.sha256](std::stop_token stop) -> Result<pdf::Inspection> {
            const auto file = models::readVerified(documents, sha256);
            if (!file)
                return tl::unexpected(file.error());
            return pdf::inspect(launcher, *file, {}, stop);
        },
        [this](const Result<pdf::Inspection> &found) {
            if (!m_view || (!found && found.error().kind == Error::Kind::NotFound))
                return; // The stamped copy came: the other one is still on its way.
            if (found)
                m_view->signatures().show(*found);
            else
                m_view->signatures().say(toldOf(found.error(), widgets::Doing::OpeningPaper));
        });
}

void SignatureDesk::showSigned(qint64 bytes)
{
    m_cutting.run(
        [&documents = m_parts.documents, sha256 = m_document.sha256,
         bytes](std::stop_token) -> Result<pdf::SealedFile> {
            const auto file = models::readVerified(documents, sha256);
            const auto map = file ? file->map() : Result<pdf::MappedBytes>(tl::unexpected(file.error()));
            if (!map)
                return tl::unexpected(map.error());
            const QByteArrayView whole = **map;
            return pdf::SealedFile::copyOf(whole.first(std::min<qint64>(bytes, whole.size())));
        },
        [this, title = m_document.title, id = m_document.id](const Result<pdf::SealedFile> &file) {
            if (m_view && file)
                m_view->showBeside(id, tr("%1, as it was signed").arg(title), *file);
            else if (m_view)
                m_view->signatures().say(toldOf(file.error(), widgets::Doing::OpeningPaper));
        });
}

} // namespace dais::app
