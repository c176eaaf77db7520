// The reader's pages in a window of their own, for measuring against other readers: opens the document of that hash from a
// folder of documents, as the workstation does. Usage: reading_window FOLDER SHA256
#include "models/document_loader.h"
#include "pdf/worker_launcher.h"
#include "widgets/application_look.h"
#include "widgets/page_view.h"

#include <QApplication>

using namespace dais;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 3)
        qFatal("Usage: reading_window FOLDER SHA256");
    widgets::ApplicationLook look(application);
    const auto documents = store::Documents::open(QFile::decodeName(argv[1]));
    if (!documents)
        qFatal("The folder cannot be opened.");
    pdf::WorkerLauncher launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker"));
    pdf::RenderQueue queue(launcher, 2);
    models::DocumentLoader loader(*documents);
    widgets::PageView view(queue);
    QObject::connect(&loader, &models::DocumentLoader::loaded, &view,
                     [&view](const domain::DocumentId &, const pdf::SealedFile &file) {
                         view.showDocument(file, QStringLiteral("Scan"));
                     });
    loader.load(domain::DocumentId(QUuid::createUuidV5(QUuid(), QByteArrayLiteral("scan"))),
                QString::fromLatin1(argv[2]));
    view.resize(1600, 1000);
    view.show();
    return QApplication::exec();
}
