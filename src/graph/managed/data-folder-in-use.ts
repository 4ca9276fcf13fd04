import { SetupError } from '../../errors/setup-error'

/** Another living process has the data folder: it runs its database, or is about to. */
export class DataFolderInUse extends SetupError {
  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${dataDir} is in use by process ${pid}. Stop that one first, or set WHOBACKS_DATA_DIR to another folder.`,
    )
  }
}
